/// Takes HTML apart into tags and texts, whatever state it is in; each octet is looked at a fixed number of times.
///
/// What is no tag is text. Scripts, styles and titles are left out where they end; comments too.
struct HTMLTokens: Sequence, IteratorProtocol {
    enum Token: Equatable {
        case open(String, [String: String])
        case close(String)
        case text(String)
    }

    private static let silent: Set<String> = ["script", "style", "title"]

    private let octets: [UInt8]
    private var place = 0
    /// What has been looked for to the end in vain, so that it is not looked for again.
    private var missing: Set<String> = []

    init(_ html: String) {
        octets = Array(html.utf8)
    }

    mutating func next() -> Token? {
        while place < octets.count {
            guard octets[place] == UInt8(ascii: "<") else { return text() }
            if starts(with: "<!--", at: place), skip(to: "-->", from: place + 4) { continue }
            guard let first = octet(place + 1), first == UInt8(ascii: "/") || first.isLetter || first.isDeclaration
            else { return text() }
            guard let end = endOfTag() else { return rest() }
            let tag = octets[(place + 1)..<end]
            place = end + 1
            if first.isDeclaration { continue }
            guard let token = Self.token(tag) else { continue }
            if case .open(let name, _) = token, Self.silent.contains(name) {
                _ = skip(to: "</" + name, from: place)
                continue
            }
            return token
        }
        return nil
    }

    /// The text up to the next tag; a `<` at its start is part of it.
    private mutating func text() -> Token {
        var end = place + 1
        while end < octets.count, octets[end] != UInt8(ascii: "<") { end += 1 }
        defer { place = end }
        return .text(HTMLEntities.decoded(octets[place..<end]))
    }

    private mutating func rest() -> Token {
        defer { place = octets.count }
        return .text(HTMLEntities.decoded(octets[place...]))
    }

    /// Where the tag that begins here ends: at the first `>` outside of quotes.
    private func endOfTag() -> Int? {
        var quote: UInt8?
        var previous = UInt8(ascii: " ")
        for index in place..<octets.count {
            let octet = octets[index]
            if let open = quote {
                if octet == open { quote = nil }
            } else if octet == UInt8(ascii: ">") {
                return index
            } else if octet == UInt8(ascii: "\"") || octet == UInt8(ascii: "'"), previous == UInt8(ascii: "=") {
                quote = octet
            }
            if octet > 0x20 { previous = octet }
        }
        return nil
    }

    private mutating func skip(to end: String, from start: Int) -> Bool {
        guard !missing.contains(end) else { return false }
        let wanted = Array(end.utf8)
        var index = start
        while index + wanted.count <= octets.count {
            if octets[index] == wanted[0], starts(with: end, at: index) {
                place = index + (end.hasPrefix("</") ? 0 : wanted.count)
                return true
            }
            index += 1
        }
        missing.insert(end)
        return false
    }

    private func starts(with text: String, at index: Int) -> Bool {
        guard index + text.utf8.count <= octets.count else { return false }
        return zip(text.utf8, octets[index...]).allSatisfy { $0 == $1.lowercased }
    }

    private func octet(_ index: Int) -> UInt8? { index < octets.count ? octets[index] : nil }

    private static func token(_ tag: ArraySlice<UInt8>) -> Token? {
        var reader = HTMLTagReader(tag)
        let closes = reader.take(UInt8(ascii: "/"))
        let name = reader.name()
        guard !name.isEmpty else { return nil }
        return closes ? .close(name) : .open(name, reader.attributes())
    }
}

extension UInt8 {
    var isLetter: Bool { (0x41...0x5A).contains(self) || (0x61...0x7A).contains(self) }
    var lowercased: UInt8 { (0x41...0x5A).contains(self) ? self + 0x20 : self }
    /// Begins `<!DOCTYPE …>`, `<![if …]>` or `<?xml …>`.
    fileprivate var isDeclaration: Bool { self == 0x21 || self == 0x3F }
}
