/// What somebody wants to become of their name, words and files, read from what they wrote, in English and French.
///
/// What is published once cannot be taken back, so whatever can be read in two ways is not read at all.
package struct SpokenConsent: Sendable, Hashable {
    /// What was said of each; what was not mentioned is not in it.
    package private(set) var choices: [ConsentKind: Consent] = [:]

    /// Nothing where the text names no choice, or two for one thing.
    package init?(_ text: String) {
        var kinds: Set<ConsentKind> = []
        for part in text.lowercased().split(whereSeparator: { ".,;!?\n".contains($0) }) {
            guard let piece = Piece(part) else { return nil }
            kinds.formUnion(piece.kinds)
            guard let choice = piece.choice else { continue }
            if kinds.isEmpty, !choices.isEmpty { return nil }
            for kind in kinds.isEmpty ? Set(ConsentKind.allCases) : kinds { choices[kind] = choice }
            kinds = []
        }
        if choices.isEmpty || !kinds.isEmpty { return nil }
    }

    /// The choice as a whole.
    ///
    /// - Parameter before: holds for what was not mentioned.
    package func choice(over before: Consents) -> Consents {
        func of(_ kind: ConsentKind) -> Consent { choices[kind] ?? before[kind] }
        return Consents(name: of(.name), words: of(.words), files: of(.files))
    }

    /// “my name: members”: what it speaks of, and then the choice; neither in small talk.
    private struct Piece {
        var kinds: Set<ConsentKind> = []
        var choice: Consent?

        /// Nothing where a choice stands among other words, since one of them may be a “not”.
        init?(_ text: Substring) {
            var words = text.split { !$0.isLetter }.map(String.init)[...]
            var isPlain = true
            while let word = words.first {
                if let said = SpokenConsent.sayings.first(where: { words.starts(with: $0.words) }) {
                    if !isPlain || choice != nil { return nil }
                    choice = said.choice
                    words = words.dropFirst(said.words.count)
                    continue
                }
                if let kind = SpokenConsent.kinds[word] {
                    if choice != nil { return nil }
                    kinds.insert(kind)
                } else if choice == nil, !SpokenConsent.fillers.contains(word) {
                    isPlain = false
                }
                words = words.dropFirst()
            }
            if !isPlain { kinds = [] }
        }
    }

    private static let kinds: [String: ConsentKind] = [
        "name": .name, "nom": .name, "words": .words, "texts": .words, "wrote": .words, "mots": .words,
        "textes": .words, "écrit": .words, "files": .files, "fichiers": .files,
    ]

    private static let fillers: Set<String> = [
        "my", "the", "what", "i", "have", "and", "but", "all", "everything", "may", "be", "is", "are", "for",
        "mon", "mes", "les", "le", "la", "ce", "que", "j", "ai", "et", "mais", "tout", "est", "sont", "pour",
    ]

    /// The longest first.
    private static let sayings: [(words: [String], choice: Consent)] = {
        let texts: [Consent: [String]] = [
            .open: ["public", "publique", "publics", "open", "ouvert"],
            .members: ["members", "for members", "membres", "pour les membres"],
            .takenOut: ["taken out", "take out", "take me out", "out", "retiré", "retirée", "retirés", "retirez moi"],
        ]
        return texts.flatMap { choice, all in all.map { ($0.split(separator: " ").map(String.init), choice) } }
            .sorted { $0.0.count > $1.0.count }
    }()
}
