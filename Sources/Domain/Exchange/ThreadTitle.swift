/// A subject that says by its first word what a conversation is for: “Ask: who has tried this?”
package struct ThreadTitle: Sendable, Hashable {
    package let kind: ThreadKind
    package let title: String

    package init(_ subject: String) {
        let first = subject.lowercased().prefix { $0.isLetter }
        let kinds: [(ThreadKind, Set<String>)] = [
            (.ask, ["ask", "question", "help", "demande", "aide"]), (.offer, ["offer", "offre"]),
            (.introduction, ["introduction", "introducing", "présentation", "presentation"]),
        ]
        let rest = subject.dropFirst(first.count).drop { $0.isWhitespace }
        // “Question of the day” is a title; “Question: …” is a mark before one.
        guard rest.first == ":", let found = kinds.first(where: { $0.1.contains(String(first)) })?.0 else {
            (kind, title) = (.talk, subject)
            return
        }
        kind = found
        let bare = rest.dropFirst().drop { $0.isWhitespace }
        title = bare.isEmpty ? subject : String(bare)
    }
}
