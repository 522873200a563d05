/// Reads HTML as strictly as a browser is lenient, and tells the first thing that should not be there.
///
/// Independent of the code under test: it knows which tags and attributes may go out, and that they must close.
struct TagCheck {
    private static let attributes: [String: Set<String>] = [
        "a": ["href", "rel"], "th": ["class"], "td": ["class"], "ol": ["start"], "p": [], "h3": [], "h4": [], "h5": [],
        "h6": [], "blockquote": [], "ul": [], "li": [], "em": [], "strong": [], "del": [], "code": [], "pre": [],
        "table": [], "thead": [], "tbody": [], "tr": [], "br": [], "hr": [],
    ]

    static func complaint(about html: String) -> String? {
        var open: [String] = []
        var rest = Substring(html)
        while let start = rest.firstIndex(of: "<") {
            if rest[..<start].contains(">") { return "a stray > in \(rest[..<start])" }
            guard let end = rest[start...].firstIndex(of: ">") else { return "a tag without end" }
            let tag = rest[rest.index(after: start)..<end]
            rest = rest[rest.index(after: end)...]
            if tag.hasPrefix("/") {
                guard open.popLast() == String(tag.dropFirst()) else { return "</\(tag.dropFirst())> closes nothing" }
                continue
            }
            if let complaint = complaint(aboutTag: tag) { return complaint }
            let name = String(tag.prefix { $0 != " " })
            if name == "a", open.contains("a") { return "a link within a link" }
            if name != "br", name != "hr" { open.append(name) }
        }
        if rest.contains(">") { return "a stray > at the end" }
        return open.isEmpty ? nil : "never closed: \(open)"
    }

    private static func complaint(aboutTag tag: Substring) -> String? {
        let name = String(tag.prefix { $0 != " " })
        guard let allowed = attributes[name] else { return "<\(name)> is not ours" }
        var rest = tag.dropFirst(name.count)
        while !rest.isEmpty {
            guard let match = rest.prefixMatch(of: /\ ([a-z]+)="([^"]*)"/) else { return "odd attributes in <\(tag)>" }
            guard allowed.contains(String(match.1)) else { return "attribute \(match.1) in <\(tag)>" }
            if match.1 == "href", match.2.prefixMatch(of: /https?:\/\/|mailto:|\/(?!\/)/.ignoresCase()) == nil {
                return "leads to \(match.2)"
            }
            rest = rest[match.range.upperBound...]
        }
        if name == "a", !tag.contains("rel=\"nofollow ugc noopener\"") { return "<\(tag)> without rel" }
        return nil
    }
}
