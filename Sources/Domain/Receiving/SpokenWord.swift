/// The word a short answer begins with, in English and French, and what follows it.
package struct SpokenWord: Sendable, Hashable {
    package enum Kind: String, Sendable, CaseIterable {
        case yes, no, instead, sign, signOff, kept, ready, notYet, takeBack, release, keep
    }

    package let kind: Kind
    package let rest: String

    /// Nothing where the text begins with none of them.
    package init?(_ text: String) {
        let letters = Array(text.drop { !$0.isLetter })
        let lowered = letters.map { String($0).lowercased().first.map { $0 == "’" ? "'" : $0 } ?? $0 }
        for (saying, kind) in Self.sayings where lowered.starts(with: saying) {
            if lowered.count > saying.count, lowered[saying.count].isLetter || lowered[saying.count].isNumber {
                continue
            }
            self.kind = kind
            rest = String(letters[saying.count...]).trimmingSigns
            return
        }
        return nil
    }

    /// The longest first, so that “not yet” is no “no”.
    private static let sayings: [(saying: [Character], kind: Kind)] = {
        let texts: [Kind: [String]] = [
            .yes: [
                "yes", "i accept", "accept", "accepted", "i agree", "agree", "agreed", "ok", "oui", "j'accepte",
                "accepté",
                "d'accord", "je suis d'accord",
            ],
            .no: ["no", "i decline", "decline", "declined", "non", "je refuse", "je décline", "refusé"],
            .instead: ["instead", "i propose", "propose", "rather", "je propose", "plutôt", "à la place", "au lieu"],
            .sign: ["sign", "i sign", "signed", "je signe", "signer", "signé"],
            .signOff: ["sign off", "i sign off", "signed off", "je valide", "valider", "validé"],
            .kept: ["kept", "it is kept", "done", "it is done", "tenu", "tenue", "c'est tenu", "fait", "c'est fait"],
            .ready: [
                "ready", "it is ready", "i approve", "approve", "approved", "prêt", "prête", "j'approuve", "approuvé",
            ],
            .notYet: ["not yet", "not ready", "pas encore", "pas prêt", "pas prête"],
            .release: ["release", "release it", "i release it", "publier", "je publie", "publiez"],
            .keep: ["keep", "keep it", "it stays", "garder", "on garde", "il reste"],
            .takeBack: ["take back", "take it back", "i take it back", "undo", "je reprends", "reprendre", "annuler"],
        ]
        return texts.flatMap { kind, all in all.map { (Array($0), kind) } }.sorted { $0.0.count > $1.0.count }
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
