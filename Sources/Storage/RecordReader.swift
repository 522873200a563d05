/// Reads one array of scalars, and nothing that is deeper or other than that.
struct RecordReader {
    enum Value: Hashable {
        case null
        case number(String)
        case text(String)
    }

    private let bytes: [UInt8]
    private var position = 0

    init(_ bytes: [UInt8]) {
        self.bytes = bytes
    }

    mutating func array() throws(RecordLine.Unreadable) -> [Value] {
        try expect("[")
        var values: [Value] = []
        if peek == UInt8(ascii: "]") {
            position += 1
        } else {
            repeat { values.append(try value()) } while try more()
        }
        guard position == bytes.count else { throw RecordLine.Unreadable() }
        return values
    }

    private var peek: UInt8? { position < bytes.count ? bytes[position] : nil }

    private mutating func expect(_ text: String) throws(RecordLine.Unreadable) {
        guard bytes[position...].starts(with: text.utf8) else { throw RecordLine.Unreadable() }
        position += text.utf8.count
    }

    private mutating func more() throws(RecordLine.Unreadable) -> Bool {
        if peek == UInt8(ascii: ",") {
            position += 1
            return true
        }
        try expect("]")
        return false
    }

    private mutating func value() throws(RecordLine.Unreadable) -> Value {
        switch peek {
        case UInt8(ascii: "\""):
            position += 1
            return .text(try text())
        case UInt8(ascii: "n"):
            try expect("null")
            return .null
        default:
            let start = position
            while let byte = peek, byte != UInt8(ascii: ","), byte != UInt8(ascii: "]") { position += 1 }
            let number = String(decoding: bytes[start..<position], as: UTF8.self)
            guard !number.isEmpty, number.utf8.allSatisfy({ "0123456789+-.eE".utf8.contains($0) }) else {
                throw RecordLine.Unreadable()
            }
            return .number(number)
        }
    }

    private mutating func text() throws(RecordLine.Unreadable) -> String {
        var text: [UInt8] = []
        while let byte = peek {
            position += 1
            switch byte {
            case UInt8(ascii: "\""):
                guard let whole = String(validating: text, as: UTF8.self) else { throw RecordLine.Unreadable() }
                return whole
            case UInt8(ascii: "\\"): text += try escaped()
            case 0..<32: throw RecordLine.Unreadable()
            default: text.append(byte)
            }
        }
        throw RecordLine.Unreadable()
    }

    private mutating func escaped() throws(RecordLine.Unreadable) -> [UInt8] {
        guard let byte = peek else { throw RecordLine.Unreadable() }
        position += 1
        switch byte {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"): return [byte]
        case UInt8(ascii: "n"): return [10]
        case UInt8(ascii: "r"): return [13]
        case UInt8(ascii: "t"): return [9]
        case UInt8(ascii: "u"):
            guard position + 4 <= bytes.count,
                let code = UInt8(String(decoding: bytes[position..<position + 4], as: UTF8.self), radix: 16),
                code > 0, code < 128
            else { throw RecordLine.Unreadable() }
            position += 4
            return [code]
        default: throw RecordLine.Unreadable()
        }
    }
}
