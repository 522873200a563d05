/// What people say beside an answer without answering: “No problem”, “Thanks”, “Pas de souci”, “Dear all,”.
enum Courtesies {
    /// How many words of courtesy stand at the beginning.
    static func count(before tokens: [SpokenTokens.Token], of text: String) -> Int {
        var count = 0
        while count < tokens.count {
            if count == 0, greetings.contains(tokens[0].word) {
                count = lengthOfGreeting(tokens, text)
            } else if let said = sayings.longest(at: tokens[count...].map(\.word)) {
                count += said.count
            } else {
                break
            }
        }
        return count
    }

    /// The words without those of courtesy.
    static func removed(from words: [String]) -> [String] {
        var rest = words[...]
        var kept: [String] = []
        while let word = rest.first {
            if let said = sayings.longest(at: rest) {
                rest = rest.dropFirst(said.count)
            } else {
                kept.append(word)
                rest = rest.dropFirst()
            }
        }
        return kept
    }

    /// With the name after it, as far as the sign that ends it.
    private static func lengthOfGreeting(_ tokens: [SpokenTokens.Token], _ text: String) -> Int {
        for (place, token) in tokens.prefix(mostOfGreeting).enumerated() {
            let end = tokens.indices.contains(place + 1) ? tokens[place + 1].range.lowerBound : text.endIndex
            if text[token.range.upperBound..<end].contains(where: { ",.:;!–—\n".contains($0) }) { return place + 1 }
        }
        return 1
    }

    private static let mostOfGreeting = 6
    private static let greetings: Set<String> = [
        "dear", "hello", "hi", "hey", "bonjour", "bonsoir", "salut", "cher", "chère", "chers", "chères",
    ]

    private static let sayings: [[String]] = .sayings([
        "thanks", "thank you", "many thanks", "thanks a lot", "thank you very much", "thank you so much", "with thanks",
        "merci", "merci beaucoup", "merci bien", "please", "s'il vous plaît", "s'il te plaît", "svp",
        "no problem", "no problems", "no problem at all", "not a problem", "no problem for us", "no worries",
        "not to worry", "no doubt", "no doubts", "without doubt", "no objection", "no objections", "no issue",
        "no issues", "no trouble", "no question", "no questions", "no concern", "no concerns", "no comment",
        "no comments", "no changes", "no change", "no reservations", "without reservation", "without reservations",
        "no hesitation", "without hesitation", "no hard feelings", "why not", "of course", "certainly", "sure",
        "absolutely", "with pleasure", "gladly", "happily", "sorry", "unfortunately", "well", "great", "good", "fine",
        "perfect", "see you", "see you soon", "see you then", "see you there", "best", "best regards", "kind regards",
        "warm regards", "regards", "sincerely",
        "pas de souci", "pas de soucis", "pas de problème", "pas de problèmes", "aucun problème", "aucun souci",
        "aucune objection", "aucune question", "aucune réserve", "pas d'objection", "pas d'objections",
        "pas de question", "pas de questions", "sans problème", "sans souci", "sans soucis", "sans réserve",
        "sans réserves", "sans hésiter", "sans hésitation", "sans aucun doute", "sans doute", "pourquoi pas",
        "volontiers", "avec plaisir", "bien sûr", "bien entendu", "tout à fait", "absolument", "désolé", "désolée",
        "malheureusement", "hélas", "parfait", "super", "très bien", "à bientôt", "à plus tard", "cordialement",
        "bien cordialement", "bien à vous", "amicalement", "de rien",
    ])
}
