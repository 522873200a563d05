/// What takes an answer back in part, puts it off or asks: “but not item 3”, “until June”, “I'll read it next week”.
///
/// An answer that binds is not acted on where one of these stands beside it, since it can be read in two ways. Asking
/// once too often costs a letter; acting once too often costs a promise.
enum SpokenReservation {
    /// Beside a yes, a signature, an approval.
    static func stands(besideYes text: String) -> Bool {
        if text.contains("?") || text.contains("¿") { return true }
        let words = Courtesies.removed(from: SpokenTokens(text).words)
        return words.indices.contains { place in
            let word = words[place]
            return negates(word) || besideYes.contains(word) || words[place...].starts(with: ["peut", "être"])
                || sayings.longest(at: words[place...]) != nil
                || (intents.contains(word) || word.hasSuffix("'ll")) && defers(words[(place + 1)...].prefix(3))
        }
    }

    /// A number of its own, such as hours or a day; “all 4” is none.
    static func counts(in text: String) -> Bool {
        let words = SpokenTokens(text).words
        return words.indices.contains { place in
            guard words[place].contains(where: \.isNumber) else { return false }
            return place == 0 || !["all", "les"].contains(words[place - 1])
        }
    }

    /// Beside a no: what may well mean a yes. Reasons are free to say anything.
    static func stands(besideNo text: String) -> Bool {
        if text.contains("?") { return true }
        let words = Courtesies.removed(from: SpokenTokens(text).words)
        if isReason(words) { return false }
        let said = words[..<(words.firstIndex { reasons.contains($0) } ?? words.endIndex)]
        return said.contains { besideNo.contains($0) || $0.hasPrefix("jusqu") || $0.hasPrefix("s'il") }
    }

    /// Whether it says why: “because …”, “car …”.
    static func isReason(_ text: String) -> Bool { isReason(SpokenTokens(text).words) }

    private static func isReason(_ words: [String]) -> Bool {
        reasons.contains(words.first ?? "") || words.starts(with: ["parce", "que"])
            || words.starts(with: ["due", "to"])
            || words.starts(with: ["étant", "donné"]) || words.first?.hasPrefix("puisqu") == true
    }

    private static func negates(_ word: String) -> Bool {
        word.hasSuffix("n't") || word.hasPrefix("n'") || word.hasPrefix("s'il") || word.hasPrefix("jusqu")
            || word.hasPrefix("lorsqu")
    }

    /// “will first read”: what comes before the answer is meant.
    private static func defers(_ next: ArraySlice<String>) -> Bool { next.contains(where: deferrals.contains) }

    private static let reasons: Set<String> = ["because", "since", "car", "parce", "puisque", "comme"]

    private static let besideYes: Set<String> = [
        "but", "except", "excepting", "excluding", "exception", "exceptions", "not", "cannot", "no", "nor", "never",
        "none", "nobody", "neither", "only", "until", "till", "unless", "however", "if", "whether", "although",
        "though", "provided", "providing", "subject", "depends", "depending", "condition", "conditions", "conditional",
        "conditionally", "instead", "rather", "maybe", "perhaps", "possibly", "probably", "almost", "nearly", "partly",
        "partially", "mostly", "most", "some", "without", "apart", "later", "soon", "tomorrow", "tonight", "next",
        "first", "before", "after", "once", "when", "yet", "unsure", "uncertain", "unclear", "wait", "waiting",
        "tentatively", "otherwise", "or",
        "mais", "sauf", "excepté", "hormis", "seulement", "uniquement", "pas", "ne", "non", "ni", "aucun", "aucune",
        "jamais", "rien", "toutefois", "cependant", "néanmoins", "pourtant", "si", "réserve", "réserves", "plutôt",
        "presque", "partiellement", "sans", "demain", "bientôt", "prochain", "prochaine", "avant", "après", "quand",
        "lorsque", "moins", "pourvu", "tant", "attendre", "attends", "attendons", "ou", "d'abord", "peut-être",
    ]

    private static let besideNo: Set<String> = [
        "but", "except", "unless", "until", "till", "if", "however", "maybe", "perhaps", "instead", "rather", "before",
        "yet", "accept", "agree", "mais", "sauf", "si", "cependant", "toutefois", "plutôt", "avant", "accepte",
        "acceptons",
    ]

    private static let sayings: [[String]] = .sayings([
        "in principle", "in part", "for now", "at least", "at most", "as long as", "so long as", "think about",
        "en principe", "en partie", "pour l'instant", "pour le moment", "au moins", "plus tard", "dès que",
        "à condition", "je reviens", "je verrai", "nous verrons", "on verra", "je lirai", "je réfléchis",
    ])

    private static let intents: Set<String> = [
        "will", "shall", "must", "need", "have", "want", "like", "let", "let's", "going", "vais", "allons", "va",
        "dois",
        "devons", "veux", "voulons", "voudrais", "voudrions", "aimerais", "aimerions",
    ]

    private static let deferrals: Set<String> = [
        "read", "look", "check", "think", "discuss", "ask", "talk", "reply", "answer", "consult", "confirm", "decide",
        "consider", "review", "back", "know", "lire", "relire", "regarder", "vérifier", "réfléchir", "discuter",
        "demander", "consulter", "confirmer", "décider", "revenir", "répondre",
    ]
}
