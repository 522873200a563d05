/// Takes Swift source apart into code and texts; comments fall away. It knows as much of the language as our sources use.
struct SourceReader {
    private let source: [Character]
    private var index = 0

    static func pieces(of text: String) -> [SourcePiece] {
        var reader = SourceReader(source: Array(text))
        return reader.pieces(withinParentheses: false)
    }

    private init(source: [Character]) {
        self.source = source
    }

    private func starts(_ text: String) -> Bool {
        source[index...].starts(with: text)
    }

    private mutating func pieces(withinParentheses: Bool) -> [SourcePiece] {
        var pieces: [SourcePiece] = []
        var code = ""
        var depth = 0
        while index < source.count {
            let character = source[index]
            // One character is compared before two are: most of a source is neither comment nor text.
            if character == "/", starts("//") {
                while index < source.count, source[index] != "\n" { index += 1 }
            } else if character == "/", starts("/*") {
                skipComment()
            } else if character == "/", isRegex(after: code) {
                skipRegex()
            } else if character == "\"" || character == "#", let pounds = opening() {
                pieces.append(.code(code))
                code = ""
                pieces.append(.string(string(pounds: pounds)))
            } else {
                if character == "(" { depth += 1 }
                if character == ")" {
                    if depth == 0, withinParentheses { break }
                    depth -= 1
                }
                code.append(character)
                index += 1
            }
        }
        pieces.append(.code(code))
        return pieces
    }

    private mutating func skipComment() {
        var depth = 0
        repeat {
            if starts("/*") {
                depth += 1
                index += 2
            } else if starts("*/") {
                depth -= 1
                index += 2
            } else {
                index += 1
            }
        } while depth > 0 && index < source.count
    }

    /// A slash begins a pattern after an opening mark, and when no space follows it.
    private func isRegex(after code: String) -> Bool {
        guard index + 1 < source.count, !source[index + 1].isWhitespace else { return false }
        return code.last(where: { !$0.isWhitespace }).map { "(=,:[{".contains($0) } ?? false
    }

    private mutating func skipRegex() {
        index += 1
        while index < source.count, source[index] != "/", source[index] != "\n" {
            index += source[index] == "\\" ? 2 : 1
        }
        index += 1
    }

    /// How many number signs stand before the quote that begins a text here.
    private func opening() -> Int? {
        var place = index
        while place < source.count, source[place] == "#" { place += 1 }
        return place < source.count && source[place] == "\"" ? place - index : nil
    }

    private mutating func string(pounds: Int) -> SourceString {
        index += pounds
        let isLong = starts("\"\"\"")
        index += isLong ? 3 : 1
        let sign = String(repeating: "#", count: pounds)
        let close = (isLong ? "\"\"\"" : "\"") + sign
        let escape = "\\" + sign
        var parts: [SourceString.Part] = []
        var text = ""
        while index < source.count, source[index] != "\"" || !starts(close) {
            guard source[index] == "\\", starts(escape) else {
                text.append(source[index])
                index += 1
                continue
            }
            index += escape.count
            guard index < source.count else { break }
            if source[index] == "(" {
                parts.append(.text(text))
                text = ""
                index += 1
                parts.append(.interpolation(pieces(withinParentheses: true)))
                index += 1
            } else {
                text += escaped()
            }
        }
        parts.append(.text(text))
        index += close.count
        return isLong ? Self.unindented(parts) : SourceString(parts: parts)
    }

    private mutating func escaped() -> String {
        let character = source[index]
        index += 1
        switch character {
        case "n": return "\n"
        case "t": return "\t"
        case "r": return "\r"
        case "0": return "\0"
        case "\n":
            // A line that is continued: what the next line is indented by goes when indentation goes.
            return "\u{2}"
        case "u":
            index += 1
            var digits = ""
            while index < source.count, source[index] != "}" {
                digits.append(source[index])
                index += 1
            }
            index += 1
            return UInt32(digits, radix: 16).flatMap(Unicode.Scalar.init).map { String(Character($0)) } ?? ""
        default: return String(character)
        }
    }

    /// A text in three quotes loses its first and last line break and what its last line is indented by.
    private static func unindented(_ parts: [SourceString.Part]) -> SourceString {
        guard case .text(let last)? = parts.last else { return SourceString(parts: parts) }
        let indent = last.split(separator: "\n", omittingEmptySubsequences: false).last.map(String.init) ?? ""
        var result = parts.map { part -> SourceString.Part in
            guard case .text(let text) = part else { return part }
            return .text(text.replacing("\n\(indent)", with: "\n").replacing("\u{2}\(indent)", with: ""))
        }
        if case .text(let first) = result[0], first.hasPrefix("\n") { result[0] = .text(String(first.dropFirst())) }
        if case .text(let last)? = result.last, last.hasSuffix("\n") {
            result[result.count - 1] = .text(String(last.dropLast()))
        }
        return SourceString(parts: result)
    }
}
