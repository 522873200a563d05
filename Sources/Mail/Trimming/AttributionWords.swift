/// How people's programs say “wrote” in the line above a quote, and with what that line begins.
enum AttributionWords {
    static let verbs = [
        "wrote", "writes", "a écrit", "écrit", "escribió", "escribio", "va escriure", "escreveu", "schrieb",
        "geschrieben", "ha scritto", "scrive", "schreef", "geschreven", "skrev", "kirjoitti", "napisał", "pisze",
        "napsal", "napísal", "írta", "a scris", "написал", "пишет", "пише", "написав", "написа", "napisao", "napisala",
        "napisal", "yazdı", "έγραψε", "كتب", "كتبت", "كتابة", "نوشت", "כתב", "כתבה", "מאת", "ने लिखा", "লিখেছেন",
        "aliandika", "ameandika", "akaandika", "waliandika", "ጽፏል", "menulis", "đã viết", "เขียนว่า", "のメール",
        "書きました", "写道", "寫道", "님이 작성", "작성",
    ]

    private static let openers: Set<String> = [
        "on", "le", "am", "el", "em", "no", "il", "op", "den", "der", "dne", "w", "dnia", "pada", "vào", "mnamo", "в",
        "на", "у", "στις", "في", "در", "בתאריך", "à", "al", "à", "de", "la", "în", "dana", "tarihinde", "ngày", "a",
    ]

    static func hasVerb(_ lowered: String) -> Bool {
        verbs.contains { verb in
            guard let place = WordSearch.offset(of: verb, in: lowered) else { return false }
            guard verb.utf8.first.map({ $0 < 0x80 }) == true else { return true }
            // “wrote” and not “underwrote”; what follows may be an ending, as in “napisał(a)”.
            guard place > 0 else { return true }
            let before = lowered.utf8[lowered.utf8.index(lowered.utf8.startIndex, offsetBy: place - 1)]
            return !before.isLetter && before < 0x80
        }
    }

    /// Whether the line begins as an attribution does, by its first word or with a figure or a day's short name.
    static func opens(_ words: String) -> Bool {
        guard let first = words.split(separator: " ").first else { return false }
        if first.first?.isNumber == true { return true }
        return openers.contains(first.lowercased()) || (first.hasSuffix(".") && first.count <= 6)
    }
}
