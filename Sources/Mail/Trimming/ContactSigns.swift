/// What shows that a line tells how to reach somebody.
enum ContactSigns {
    private static let labels = [
        "tel", "tél", "phone", "mob", "cell", "fax", "whatsapp", "skype", "p.o. box", "b.p.", "simu", "тел", "моб",
        "هاتف", "جوال", "电话", "電話", "móvil", "celular", "telefon", "handy",
    ]

    private static let boxes = [
        "p.o. box", "po box", "b.p. ", "postfach", "casilla", "apartado", "caixa postal", "casella postale", "postbus",
        "s.l.p.",
    ]

    /// An address of the web or of mail.
    static func hasPlace(_ words: String) -> Bool {
        let lowered = words.lowercased()
        return WordSearch.holds(lowered, anyOf: ["http://", "https://", "www.", "@"])
    }

    /// Where a post office keeps somebody's letters.
    static func isBox(_ words: String) -> Bool {
        words.contains(where: \.isNumber) && WordSearch.holds(words.lowercased(), anyOf: boxes)
    }

    static func isContact(_ words: String) -> Bool {
        if hasPlace(words) { return true }
        let lowered = words.lowercased()
        let figures = words.filter(\.isNumber).count
        if figures >= 7, words.contains("+") || WordSearch.holds(lowered, anyOf: labels) { return true }
        return figures >= 9 && words.allSatisfy { $0.isNumber || " +-()./".contains($0) }
    }
}
