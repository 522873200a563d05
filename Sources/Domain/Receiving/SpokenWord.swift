/// The word a short answer begins with, in English and French, and what follows it. Courtesies before it are passed over.
package struct SpokenWord: Sendable, Hashable {
    package enum Kind: String, Sendable, CaseIterable {
        case yes, no, instead, sign, signOff, kept, ready, notYet, takeBack, release, keep
    }

    package let kind: Kind
    package let rest: String
    /// What of it stands on the same line.
    package let line: String
    /// More than a bare “no”: “we decline”.
    package let isSpelledOut: Bool

    /// Nothing where the text begins with none of them.
    package init?(_ text: String) {
        let spoken = SpokenTokens(text)
        let all = Array(spoken.all.drop { $0.word.first?.isLetter != true })
        let tokens = all.dropFirst(Courtesies.count(before: all, of: text))
        guard let found = Self.sayings.first(where: { tokens.map(\.word).starts(with: $0.words) }),
            let last = tokens.dropFirst(found.words.count - 1).first
        else { return nil }
        let after = text[last.range.upperBound...]
        isSpelledOut = !Self.bareNo.contains(found.words)
        let next = tokens.dropFirst(found.words.count).first
        // “No changes are needed” and “no hay …” refuse nothing.
        if !isSpelledOut, let next, after[..<next.range.lowerBound].allSatisfy({ $0 == " " || $0 == "\t" }),
            !Self.afterNo.contains(next.word), !["j'", "c'", "n'"].contains(String(next.word.prefix(2)))
        {
            return nil
        }
        kind = found.kind
        rest = String(after).trimmingSigns
        line = String(after.prefix { !$0.isNewline }).trimmingSigns
    }

    /// Whether what follows takes it back in part, puts it off or asks: then it must not be acted on as it stands.
    package var isQualified: Bool { Self.isQualified(kind, by: rest) }

    /// The same for what follows on its line; remarks below it belong to no answer.
    package var isQualifiedInItsLine: Bool { Self.isQualified(kind, by: line) }

    /// Whether a reason is named: “because …”.
    package var givesReason: Bool { SpokenReservation.isReason(rest) }

    /// Whether more is said than courtesies.
    package var saysMore: Bool { !Courtesies.removed(from: SpokenTokens(rest).words).isEmpty }

    private static func isQualified(_ kind: Kind, by rest: String) -> Bool {
        switch kind {
        case .yes: SpokenReservation.stands(besideYes: rest) || SpokenReservation.counts(in: rest)
        case .sign, .signOff, .ready, .release: SpokenReservation.stands(besideYes: rest)
        case .no, .keep: SpokenReservation.stands(besideNo: rest)
        case .instead, .kept, .notYet, .takeBack: false
        }
    }

    private static let bareNo: [[String]] = [["no"], ["non"], ["nope"]]
    /// What may follow a bare no without a sign between.
    private static let afterNo: Set<String> = [
        "because", "since", "as", "due", "we", "i", "our", "my", "it", "this", "that", "they", "there", "too", "and",
        "thanks", "thank", "sorry", "unfortunately", "but", "not", "if", "unless", "until", "only",
        "car", "parce", "puisque", "comme", "nous", "je", "notre", "nos", "mon", "ma", "mes", "on", "cela", "ce", "il",
        "elle", "trop", "merci", "désolé", "désolée", "malheureusement", "mais", "pas", "si", "sauf", "faute",
    ]

    /// The longest first, so that “not yet” is no “no”.
    private static let sayings: [(words: [String], kind: Kind)] = {
        let texts: [Kind: [String]] = [
            .yes: [
                "yes", "yep", "yeah", "i accept", "we accept", "accept", "accepted", "i agree", "we agree", "agree",
                "agreed", "ok", "okay", "oui", "j'accepte", "nous acceptons", "accepté", "d'accord", "je suis d'accord",
                "nous sommes d'accord",
            ],
            .no: [
                "no", "nope", "i decline", "we decline", "decline", "declined", "i refuse", "we refuse", "non",
                "je refuse", "nous refusons", "je décline", "nous déclinons", "refusé",
            ],
            .instead: [
                "instead", "i propose", "we propose", "propose", "rather", "je propose", "nous proposons", "plutôt",
                "à la place", "au lieu",
            ],
            .sign: ["sign", "i sign", "we sign", "signed", "je signe", "nous signons", "signer", "signé"],
            .signOff: [
                "sign off", "i sign off", "we sign off", "signed off", "je valide", "nous validons", "valider",
                "validé",
            ],
            .kept: ["kept", "it is kept", "done", "it is done", "tenu", "tenue", "c'est tenu", "fait", "c'est fait"],
            .ready: [
                "ready", "it is ready", "i approve", "we approve", "approve", "approved", "prêt", "prête", "j'approuve",
                "nous approuvons", "approuvé",
            ],
            .notYet: ["not yet", "not ready", "pas encore", "pas prêt", "pas prête"],
            .release: ["release", "release it", "i release it", "we release it", "publier", "je publie", "publiez"],
            .keep: ["keep", "keep it", "it stays", "garder", "on garde", "il reste"],
            .takeBack: ["take back", "take it back", "i take it back", "undo", "je reprends", "reprendre", "annuler"],
        ]
        return texts.flatMap { kind, all in all.map { (SpokenTokens($0).words, kind) } }
            .sorted { $0.0.count > $1.0.count }
    }()
}

extension String {
    /// Without the signs and spaces around it.
    package var trimmingSigns: String {
        var text = self[...]
        func isSign(_ character: Character) -> Bool { character.isWhitespace || ".,;:–—-!".contains(character) }
        while let first = text.first, isSign(first) { text.removeFirst() }
        while let last = text.last, last.isWhitespace { text.removeLast() }
        return String(text)
    }
}
