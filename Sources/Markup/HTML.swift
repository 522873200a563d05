/// Text that is safe to send to a browser: literals go out as they stand, everything interpolated is escaped,
/// only another `HTML` is not. What depends on the reader stays unresolved until ``written(for:)``.
package struct HTML: ExpressibleByStringInterpolation, Sendable {
    /// UTF-8. Bytes, because appending short pieces to a `String` costs twice as much.
    private var bytes: [UInt8]
    private var marks: [Mark] = []

    /// A place, in bytes from the start, where something is spoken to the reader.
    private struct Mark {
        let offset: Int
        let spoken: any Spoken
    }

    package static let empty = HTML(reserving: 0)

    package var isEmpty: Bool { bytes.isEmpty && marks.isEmpty }

    package init(stringLiteral literal: String) {
        bytes = Array(literal.utf8)
    }

    package init(stringInterpolation interpolation: StringInterpolation) {
        self = interpolation.html
    }

    init(reserving count: Int) {
        bytes = []
        bytes.reserveCapacity(count)
    }

    package mutating func append(_ other: HTML) {
        if other.isEmpty { return }
        if awaitsDestination { return refuse() }
        let length = bytes.count
        bytes += other.bytes
        for mark in other.marks { marks.append(Mark(offset: length + mark.offset, spoken: mark.spoken)) }
    }

    package static func + (first: HTML, second: HTML) -> HTML {
        var both = first
        both.append(second)
        return both
    }

    /// The finished text for one reader.
    package func written(for reader: Reader) -> String {
        if marks.isEmpty { return String(decoding: bytes, as: UTF8.self) }
        var page: [UInt8] = []
        page.reserveCapacity(bytes.count + marks.count * 48)
        var position = 0
        for mark in marks {
            page += bytes[position..<mark.offset]
            Self.escape(mark.spoken.spoken(to: reader), into: &page)
            position = mark.offset
        }
        page += bytes[position...]
        return String(decoding: page, as: UTF8.self)
    }

    /// For text that goes into markup that is not HTML's own, such as a feed.
    package static func escaped(_ text: String) -> String {
        var escaped: [UInt8] = []
        escape(text, into: &escaped)
        return String(decoding: escaped, as: UTF8.self)
    }

    mutating func appendLiteral(_ literal: String) {
        var literal = literal
        literal.withUTF8 { bytes.append(contentsOf: $0) }
    }

    mutating func appendEscaped(_ text: String) {
        if awaitsDestination { return refuse() }
        Self.escape(text, into: &bytes)
    }

    mutating func append(_ destination: some Destination) {
        Self.escape(destination.target, into: &bytes)
    }

    mutating func append(_ spoken: some Spoken) {
        if awaitsDestination { return refuse() }
        marks.append(Mark(offset: bytes.count, spoken: spoken))
    }

    mutating func appendAttribute(_ name: String) {
        let isName = name.utf8.allSatisfy { ("a"..."z").contains(Unicode.Scalar($0)) || $0 == UInt8(ascii: "-") }
        guard isName, !name.isEmpty else { return assertionFailure("not the name of an attribute: \(name)") }
        appendLiteral(" " + name)
    }

    /// Whether the next thing written is an address: what a person typed must never become one unchecked.
    /// The quote gives it away, which stands in literals only.
    private var awaitsDestination: Bool {
        guard let quote = bytes.last, quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") else { return false }
        let name = String(decoding: bytes.suffix(8).dropLast(), as: UTF8.self).lowercased()
        return name.hasSuffix("href=") || name.hasSuffix("src=") || name.hasSuffix("action=")
    }

    private mutating func refuse() {
        assertionFailure("only a Destination may follow href, src and action")
        bytes.append(UInt8(ascii: "#"))
    }

    private static func escape(_ text: String, into bytes: inout [UInt8]) {
        var text = text
        text.withUTF8 { text in
            var start = 0
            for index in 0..<text.count {
                guard let entity = entity(for: text[index]) else { continue }
                bytes.append(contentsOf: UnsafeBufferPointer(rebasing: text[start..<index]))
                bytes += entity.utf8
                start = index + 1
            }
            bytes.append(contentsOf: UnsafeBufferPointer(rebasing: text[start...]))
        }
    }

    private static func entity(for byte: UInt8) -> String? {
        switch byte {
        case UInt8(ascii: "&"): "&amp;"
        case UInt8(ascii: "<"): "&lt;"
        case UInt8(ascii: ">"): "&gt;"
        case UInt8(ascii: "\""): "&quot;"
        case UInt8(ascii: "'"): "&#39;"
        default: nil
        }
    }
}
