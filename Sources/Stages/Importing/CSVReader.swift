import Domain

/// Reads comma-separated values as RFC 4180 writes them, strictly, in UTF-8, and knows the line each record begins on.
package struct CSVReader {
    package struct Record: Sendable, Equatable {
        package let line: Int
        package let fields: [String]
    }

    /// From here on the file cannot be read.
    package struct Fault: Error, Equatable {
        package let line: Int
        package let reason: Phrase
    }

    private enum State {
        case fieldStart, plain, quoted, quoteSeen
    }

    private var records: [Record] = []
    private var fields: [String] = []
    private var field: [UInt8] = []
    private var state = State.fieldStart
    private var line = 1
    private var recordLine = 1
    private var quoteLine = 1
    private let separator: UInt8

    private init(_ separator: UInt8) {
        self.separator = separator
    }

    /// The records in order, the header among them; empty lines are left out.
    package static func records(in bytes: [UInt8], separator: UInt8 = UInt8(ascii: ",")) throws(Fault) -> [Record] {
        var reader = CSVReader(separator)
        let start = bytes.starts(with: [0xef, 0xbb, 0xbf]) ? 3 : 0
        var index = start
        while index < bytes.count {
            var byte = bytes[index]
            // Both ways to end a line count as one; within quotes the text keeps plain line feeds.
            if byte == UInt8(ascii: "\r") {
                byte = UInt8(ascii: "\n")
                if index + 1 < bytes.count, bytes[index + 1] == UInt8(ascii: "\n") { index += 1 }
            }
            try reader.take(byte)
            index += 1
        }
        return try reader.finished()
    }

    private mutating func take(_ byte: UInt8) throws(Fault) {
        if byte == 0 { throw Fault(line: line, reason: say("There is a character in it that cannot be stored.")) }
        switch (state, byte) {
        case (.quoted, UInt8(ascii: "\"")): state = .quoteSeen
        case (.quoted, _): field.append(byte)
        case (.quoteSeen, UInt8(ascii: "\"")):
            field.append(byte)
            state = .quoted
        case (.fieldStart, UInt8(ascii: "\"")):
            state = .quoted
            quoteLine = line
        case (_, separator): try endField()
        case (_, UInt8(ascii: "\n")): try endRecord()
        case (.quoteSeen, _):
            throw Fault(line: line, reason: say("After a closing quote there must be a comma or the end of the line."))
        case (.plain, UInt8(ascii: "\"")):
            throw Fault(line: line, reason: say("A quote stands within a field that does not begin with one."))
        default:
            field.append(byte)
            state = .plain
        }
        if byte == UInt8(ascii: "\n") {
            line += 1
            if state == .fieldStart, fields.isEmpty { recordLine = line }
        }
    }

    private mutating func endField() throws(Fault) {
        guard let text = String(validating: field, as: UTF8.self) else {
            throw Fault(line: recordLine, reason: say("This is not UTF-8. Save the file in UTF-8."))
        }
        fields.append(text)
        field = []
        state = .fieldStart
    }

    private mutating func endRecord() throws(Fault) {
        try endField()
        if fields != [""] { records.append(Record(line: recordLine, fields: fields)) }
        fields = []
    }

    private mutating func finished() throws(Fault) -> [Record] {
        if state == .quoted { throw Fault(line: quoteLine, reason: say("A quote is opened here and never closed.")) }
        if state != .fieldStart || !fields.isEmpty { try endRecord() }
        return records
    }
}
