import Markup

/// The beginning of what somebody wrote, in one line.
enum Excerpt {
    static func of(_ source: String, most: Int) -> String {
        let plain = Markdown(source).plain.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        return plain.count > most ? plain.prefix(most) + " …" : plain
    }
}
