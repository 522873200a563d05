/// How much work a text could make for the parser, found in one pass before it starts, so that nobody can keep the
/// server busy with a text made for that.
///
/// The parser needs time in the square of a paragraph's length where its marks are set to mislead it: measured, up to
/// half a nanosecond for each byte of a paragraph times each mark in it. Paragraphs lie between blank lines.
struct MarkdownEffort {
    private var work = 0
    private var lines = 1
    private var widestRow = 0
    private var longestDefinition = 0
    private var brackets = 0

    private var length = 0
    private var marks = 0
    private var bars = 0
    private var lineLength = 0
    private var defines = false
    private var isLineBlank = true
    private var previous: UInt8 = 0

    init(_ source: String) {
        for byte in source.utf8 { read(byte) }
        finishLine()
        finishParagraph()
    }

    /// About half a second at worst.
    var isModest: Bool {
        // Short rows are filled up to the width of their table, and a link's definition is copied to each of its uses:
        // both make much out of little.
        work <= 500_000_000 && lines * widestRow <= 300_000 && longestDefinition * brackets <= 100_000_000
    }

    private mutating func read(_ byte: UInt8) {
        length += 1
        lineLength += 1
        switch byte {
        case UInt8(ascii: "\n"), UInt8(ascii: "\r"):
            lines += 1
            marks += 1
            finishLine()
            // A line end of two bytes is no blank line.
            if isLineBlank, !(byte == UInt8(ascii: "\n") && previous == UInt8(ascii: "\r")) { finishParagraph() }
            isLineBlank = true
        case UInt8(ascii: " "), UInt8(ascii: "\t"): break
        default:
            isLineBlank = false
            readMark(byte)
        }
        previous = byte
    }

    private mutating func readMark(_ byte: UInt8) {
        switch byte {
        case UInt8(ascii: "|"):
            bars += 1
            widestRow = max(widestRow, bars + 1)
        case UInt8(ascii: ":"):
            marks += 1
            if previous == UInt8(ascii: "]") { defines = true }
        case UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: "!"),
            UInt8(ascii: "*"), UInt8(ascii: "_"), UInt8(ascii: "~"), UInt8(ascii: "<"), UInt8(ascii: ">"),
            UInt8(ascii: "&"), UInt8(ascii: "@"), UInt8(ascii: "`"), UInt8(ascii: "\""), UInt8(ascii: "\\"),
            UInt8(ascii: "'"):
            marks += 1
            if byte == UInt8(ascii: "]") { brackets += 1 }
        default: break
        }
    }

    /// A row of a table costs thrice as much as other text with as many marks.
    private mutating func finishLine() {
        work += 3 * lineLength * bars
        lineLength = 0
        bars = 0
    }

    private mutating func finishParagraph() {
        work += length * marks
        if defines { longestDefinition = max(longestDefinition, length) }
        length = 0
        marks = 0
        defines = false
    }
}
