/// Whether somebody comes, read from what they wrote: in English and French, in their own words.
///
/// A bare yes or no counts where a sentence begins; longer sayings count anywhere, the longest first, so that “je ne
/// sais pas” is no “no”. Sayings of two kinds together leave it open.
package struct SpokenAnswer: Sendable, Hashable {
    /// Nothing where it cannot be told.
    package let answer: Activity.Answer?
    /// Nothing else was said beside courtesies, so nothing has to be asked back.
    package let isPlain: Bool

    package init(_ text: String) {
        var kinds: Set<String> = []
        var rest = 0
        for sentence in Self.sentences(text) {
            var words = sentence[...]
            var isFirst = true
            while let word = words.first {
                if let saying = Self.saying(at: words, isFirst: isFirst) {
                    words = words.dropFirst(saying.length)
                    if saying.kind != Self.courtesy { kinds.insert(saying.kind) }
                    // After “Thanks” or “Dear all” a sentence still begins.
                    isFirst = isFirst && saying.kind == Self.courtesy
                } else {
                    if word.contains(where: \.isLetter) { rest += 1 }
                    words = words.dropFirst()
                    isFirst = false
                }
            }
        }
        answer = kinds.count == 1 ? kinds.first.flatMap { Activity.Answer(rawValue: $0) } : nil
        isPlain = answer != nil && rest == 0
    }

    private static let courtesy = ""
    private static let bare: [String: [String]] = [
        "yes": ["yes", "y", "yep", "yeah", "oui", "ouais", "ok", "sure", "+1", "👍"],
        "no": ["no", "n", "nope", "non", "👎"],
        "maybe": ["maybe", "perhaps", "possibly", "peut être", "tentative"],
    ]
    private static let sayings: [(words: [String], kind: String)] = {
        let texts: [String: [String]] = [
            "yes": [
                "i will come", "i'll come", "i come", "i am coming", "i'm coming", "i will be there", "i'll be there",
                "i will join", "i'll join", "i will attend", "i'll attend", "count me in", "with pleasure",
                "i can come", "i can make it", "je viens", "je viendrai", "je serai là", "je serai présent",
                "je serai présente", "je participerai", "je participe", "avec plaisir", "comptez sur moi", "bien sûr",
                "je peux venir",
            ],
            "no": [
                "i cannot come", "i can't come", "i cannot make it", "i can't make it", "i will not come",
                "i won't come", "i won't be there", "i will not be there", "i cannot attend", "i can't attend",
                "i cannot join", "i can't join", "i won't be able", "i am not able", "i'm not able", "unable to",
                "not coming", "je ne viens pas", "je ne viendrai pas", "je ne peux pas", "je ne pourrai pas",
                "je ne serai pas", "je suis empêché", "je suis empêchée", "je suis pris", "je suis prise",
            ],
            "maybe": [
                "maybe", "perhaps", "peut être", "not sure", "no idea", "i don't know", "i do not know",
                "don't know yet",
                "i am not certain", "je ne sais pas", "je ne suis pas sûr", "je ne suis pas sûre", "pas encore sûr",
                "pas encore sûre", "it depends", "cela dépend", "ça dépend", "i will try", "i'll try", "j'essaierai",
            ],
            courtesy: [
                "no problem", "no worries", "no doubt", "pas de problème", "pas de souci", "thanks", "thank you",
                "many thanks", "merci", "merci beaucoup", "please", "s'il vous plaît", "hi", "hello", "dear all",
                "bonjour",
                "bonsoir", "sorry", "désolé", "désolée", "unfortunately", "malheureusement", "see you", "see you then",
                "see you there", "à bientôt", "à mardi", "best", "best regards", "kind regards", "regards",
                "cordialement",
                "bien à vous", "amicalement",
            ],
        ]
        return texts.flatMap { kind, all in all.map { ($0.split(separator: " ").map(String.init), kind) } }
            .sorted { $0.words.count > $1.words.count }
    }()

    private static func saying(at words: ArraySlice<String>, isFirst: Bool) -> (kind: String, length: Int)? {
        if let found = sayings.first(where: { words.starts(with: $0.words) }) { return (found.kind, found.words.count) }
        guard isFirst else { return nil }
        for (kind, all) in bare {
            for text in all {
                let parts = text.split(separator: " ").map(String.init)
                if words.starts(with: parts) { return (kind, parts.count) }
            }
        }
        return nil
    }

    /// Words in small letters, hyphens taken for spaces, all apostrophes alike; commas begin a new sentence, too.
    private static func sentences(_ text: String) -> [[String]] {
        text.lowercased().replacing("’", with: "'").replacing("-", with: " ").replacing("‑", with: " ")
            .split { ".!?,;:\n\r()–—\"“”«»".contains($0) }
            .map { $0.split { $0.isWhitespace }.map(String.init) }
    }
}
