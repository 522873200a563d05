/// Finds the language a letter says it is written in; it never guesses from the words.
enum MailLanguage {
    /// The first tag of `Content-Language`, else the `lang` of the HTML's first element that has one near the top.
    static func stated(header: String?, html: String?) -> String? {
        if let first = header?.split(separator: ",").first, let tag = tag(first) { return tag }
        guard let html else { return nil }
        let top = String(decoding: html.utf8.prefix(4_000), as: UTF8.self)
        for element in HTMLTokens(top) {
            if case .open(let name, let attributes) = element, name == "html" || name == "body",
                let tag = attributes["lang"].flatMap({ tag(Substring($0)) })
            {
                return tag
            }
        }
        return nil
    }

    private static func tag(_ text: Substring) -> String? {
        let tag = text.filter { !$0.isWhitespace }
        let parts = tag.split(separator: "-", omittingEmptySubsequences: false)
        let sound = parts.allSatisfy { part in
            (1...8).contains(part.utf8.count) && part.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber) }
        }
        return sound && tag.utf8.count >= 2 && tag.utf8.count <= 35 ? String(tag) : nil
    }
}
