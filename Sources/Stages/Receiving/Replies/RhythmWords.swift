import Domain

/// “Mail weekly”: somebody says by mail how much mail they want.
struct RhythmWords: Sendable {
    let rhythm: MailRhythm

    /// Nothing, unless the text is such an order and nothing else.
    init?(_ text: String) {
        let words = text.lowercased().split { !$0.isLetter }.map(String.init)
        guard (2...6).contains(words.count), ["mail", "courrier"].contains(words[0]) else { return nil }
        let rest = Set(words.dropFirst())
        let signs: [(MailRhythm, Set<String>)] = [
            (.waiting, ["waiting", "less", "waits", "moins", "attend"]),
            (.weekly, ["weekly", "week", "semaine", "hebdomadaire"]),
            (.daily, ["daily", "day", "jour", "quotidien"]),
            (.each, ["each", "every", "all", "chaque", "tout", "toutes"]),
        ]
        guard let found = signs.first(where: { !$0.1.isDisjoint(with: rest) }) else { return nil }
        rhythm = found.0
    }
}
