/// Reads plain text as lines with their depth of quoting, folded lines put together again.
enum PlainLines {
    private static let deepest = 100
    /// Nobody writes a reply of more lines; what follows them is kept as one, the writer's own.
    private static let mostLines = 100_000

    static func read(_ text: String, flow: TextFlow?) -> [LetterLine] {
        let split = text.utf8.split(separator: 0x0A, maxSplits: mostLines, omittingEmptySubsequences: false)
        var lines = split.map { Substring($0) }
        let rest = lines.count > mostLines ? lines.popLast() : nil
        let read = flow.map { flowed(lines, deletesSpaces: $0.deletesSpaces) } ?? fixed(lines)
        return read + (rest.map { [LetterLine(raw: String($0), depth: 0, content: $0)] } ?? [])
    }

    private static func fixed(_ lines: [Substring]) -> [LetterLine] {
        lines.indices.map { index in
            let line = lines[index]
            let (depth, content) = marks(of: line)
            let neighbours = [index - 1, index + 1].filter(lines.indices.contains).map { lines[$0] }
            // Mail archives write ">From" where a line of somebody's own begins with "From".
            if depth == 1, line.hasPrefix(">From "), !neighbours.contains(where: { $0.hasPrefix(">") }) {
                return LetterLine(raw: String(line), depth: 0, content: content)
            }
            return LetterLine(raw: String(line), depth: depth, content: content)
        }
    }

    /// Marks may stand close together or with one space between; one space may stand before the first.
    private static func marks(of line: Substring) -> (depth: Int, content: Substring) {
        var rest = line
        var depth = 0
        while depth < deepest {
            var next = rest
            if next.utf8.first == 0x20 { next = next.dropFirst() }
            guard next.utf8.first == UInt8(ascii: ">") else { break }
            rest = next.dropFirst()
            depth += 1
        }
        return (depth, rest)
    }

    /// Puts together what RFC 3676 calls flowed lines; the signature's mark is never flowed.
    private static func flowed(_ lines: [Substring], deletesSpaces: Bool) -> [LetterLine] {
        var out: [LetterLine] = []
        var paragraph = ""
        var paragraphDepth = 0
        var isOpen = false
        func close() {
            if isOpen { out.append(line(paragraph, paragraphDepth)) }
            isOpen = false
            paragraph = ""
        }
        for given in lines {
            let marks = given.utf8.prefix { $0 == UInt8(ascii: ">") }.count
            let depth = min(marks, deepest)
            var content = given.dropFirst(marks)
            if content.utf8.first == 0x20 { content = content.dropFirst() }
            if isOpen, depth != paragraphDepth || content == "-- " { close() }
            let isSoft = content.utf8.last == 0x20 && content != "-- "
            paragraphDepth = depth
            isOpen = true
            paragraph += isSoft && deletesSpaces ? content.dropLast() : content
            if !isSoft { close() }
        }
        close()
        return out
    }

    private static func line(_ content: String, _ depth: Int) -> LetterLine {
        let marks = String(repeating: ">", count: depth)
        let raw = depth == 0 ? content : content.isEmpty ? marks : marks + " " + content
        return LetterLine(raw: raw, depth: depth, content: content[...])
    }
}
