/// `v=DMARC1; p=reject; …` as DKIM and DMARC write their records: names in small letters, values as they stand.
struct TagList {
    /// In their order.
    let tags: [(name: String, value: String)]
    /// Pieces without a name or an equals sign.
    let strays: [String]

    init(_ text: String) {
        var tags: [(name: String, value: String)] = []
        var strays: [String] = []
        for piece in text.split(separator: ";") {
            let piece = Self.trimmed(piece)
            if piece.isEmpty { continue }
            guard let equals = piece.firstIndex(of: "="), equals > piece.startIndex else {
                strays.append(String(piece))
                continue
            }
            let value = Self.trimmed(piece[piece.index(after: equals)...])
            tags.append((Self.trimmed(piece[..<equals]).lowercased(), String(value)))
        }
        self.tags = tags
        self.strays = strays
    }

    subscript(name: String) -> String? { tags.first { $0.name == name }?.value }

    private static func trimmed(_ text: Substring) -> Substring {
        var text = text.drop(while: \.isWhitespace)
        while text.last?.isWhitespace == true { text.removeLast() }
        return text
    }
}
