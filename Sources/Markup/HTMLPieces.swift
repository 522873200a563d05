/// A page that is already written, cut into texts and tags as a browser would cut it.
package enum HTMLPieces {
    package struct Attribute: Sendable {
        /// In small letters.
        package let name: String
        /// Where its value stands, without the quotes.
        package let value: Range<Int>
    }

    package enum Piece: Sendable {
        case text(Range<Int>)
        /// A tag that opens or closes, or a comment, with its place in the page; the name in small letters.
        case tag(String, [Attribute], Range<Int>)
        /// A tag that begins and never ends: how a browser would read on cannot be known.
        case unfinished(Range<Int>)
    }

    /// A tag in one of these is none. What stands in a title is text for people all the same.
    private static let raw: Set<String> = ["script", "style", "title"]

    /// Hands over piece after piece; together they are the whole page.
    package static func each(_ page: [UInt8], _ body: (Piece) throws -> Void) rethrows {
        var position = 0
        var text = 0
        while position < page.count {
            guard page[position] == UInt8(ascii: "<"), let (name, begin) = beginning(page, position) else {
                position += 1
                continue
            }
            if text < position { try body(.text(text..<position)) }
            guard let (attributes, end) = rest(of: name, page, from: begin) else {
                return try body(.unfinished(position..<page.count))
            }
            try body(.tag(name, attributes, position..<end))
            position = end
            text = end
            guard raw.contains(name) else { continue }
            while position < page.count, !closes(name, page, position) { position += 1 }
            if name == "title" { continue }
            if text < position { try body(.tag("", [], text..<position)) }
            text = position
        }
        if text < page.count { try body(.text(text..<page.count)) }
    }

    /// The name of a tag that begins here, with the place behind it; nothing where “<” is only a sign.
    private static func beginning(_ page: [UInt8], _ position: Int) -> (String, Int)? {
        var place = position + 1
        if page[place...].starts(with: "!--".utf8) { return ("!--", place + 3) }
        if place < page.count, page[place] == UInt8(ascii: "/") || page[place] == UInt8(ascii: "!") { place += 1 }
        guard place < page.count, isLetter(page[place]) else { return nil }
        var end = place
        while end < page.count, !isSpace(page[end]), page[end] != UInt8(ascii: ">"), page[end] != UInt8(ascii: "/") {
            end += 1
        }
        let closing = page[position + 1] == UInt8(ascii: "/") ? "/" : ""
        return (closing + String(decoding: page[place..<end], as: UTF8.self).lowercased(), end)
    }

    private static func rest(of name: String, _ page: [UInt8], from begin: Int) -> ([Attribute], Int)? {
        var position = begin
        if name == "!--" {
            while position + 2 < page.count {
                if page[position...].starts(with: "-->".utf8) { return ([], position + 3) }
                position += 1
            }
            return nil
        }
        var attributes: [Attribute] = []
        while position < page.count {
            if page[position] == UInt8(ascii: ">") { return (attributes, position + 1) }
            if isSpace(page[position]) || page[position] == UInt8(ascii: "/") {
                position += 1
                continue
            }
            guard let (attribute, end) = attribute(page, position) else { return nil }
            attributes.append(attribute)
            position = end
        }
        return nil
    }

    private static func attribute(_ page: [UInt8], _ begin: Int) -> (Attribute, Int)? {
        var end = begin + 1
        while end < page.count, !isSpace(page[end]), !"=>/".utf8.contains(page[end]) { end += 1 }
        let name = String(decoding: page[begin..<end], as: UTF8.self).lowercased()
        var position = end
        while position < page.count, isSpace(page[position]) { position += 1 }
        guard position < page.count, page[position] == UInt8(ascii: "=") else {
            return (Attribute(name: name, value: end..<end), end)
        }
        position += 1
        while position < page.count, isSpace(page[position]) { position += 1 }
        guard position < page.count else { return nil }
        let quote = page[position]
        if quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") {
            guard let close = page[(position + 1)...].firstIndex(of: quote) else { return nil }
            return (Attribute(name: name, value: (position + 1)..<close), close + 1)
        }
        var close = position
        while close < page.count, !isSpace(page[close]), page[close] != UInt8(ascii: ">") { close += 1 }
        return (Attribute(name: name, value: position..<close), close)
    }

    private static func closes(_ name: String, _ page: [UInt8], _ position: Int) -> Bool {
        guard page[position] == UInt8(ascii: "<"), position + name.utf8.count + 2 <= page.count else { return false }
        let word = page[(position + 1)..<(position + 2 + name.utf8.count)]
        return String(decoding: word, as: UTF8.self).lowercased() == "/" + name
    }

    private static func isLetter(_ byte: UInt8) -> Bool { (65...90).contains(byte) || (97...122).contains(byte) }
    private static func isSpace(_ byte: UInt8) -> Bool { byte == 32 || (9...13).contains(byte) }
}
