/// One row as a line of JSON: an array of texts, numbers and nulls, in the order of its columns. Bytes are hexadecimal
/// digits, whole numbers stand with all their digits. Nothing else is read back.
package enum RecordLine {
    /// Why a line cannot be read.
    package struct Unreadable: Error, Hashable {}

    package static func written(_ values: [ColumnValue]) -> String {
        "[\(values.map(written).joined(separator: ","))]"
    }

    package static func written(_ value: ColumnValue) -> String {
        switch value {
        case .null: "null"
        case .integer(let number): String(number)
        case .real(let number): number.isFinite ? "\(number)" : "null"
        case .text(let text): quoted(text)
        case .bytes(let bytes): quoted(hex(bytes))
        }
    }

    package static func quoted(_ text: String) -> String {
        var bytes: [UInt8] = [UInt8(ascii: "\"")]
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "\""), UInt8(ascii: "\\"): bytes += [UInt8(ascii: "\\"), byte]
            case UInt8(ascii: "\n"): bytes += "\\n".utf8
            case UInt8(ascii: "\r"): bytes += "\\r".utf8
            case UInt8(ascii: "\t"): bytes += "\\t".utf8
            case 0..<32, 127: bytes += "\\u00\(hex([byte]))".utf8
            default: bytes.append(byte)
            }
        }
        return String(decoding: bytes + [UInt8(ascii: "\"")], as: UTF8.self)
    }

    private static func hex(_ bytes: [UInt8]) -> String {
        let digits = Array("0123456789abcdef".utf8)
        return String(decoding: bytes.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
    }

    /// - Parameter kinds: what each column holds.
    package static func read(_ line: some Collection<UInt8>, _ kinds: [ColumnKind]) throws(Unreadable) -> [ColumnValue]
    {
        var reader = RecordReader(Array(line))
        let values = try reader.array()
        guard values.count == kinds.count else { throw Unreadable() }
        var columns: [ColumnValue] = []
        for (value, kind) in zip(values, kinds) { columns.append(try read(value, kind)) }
        return columns
    }

    private static func read(_ value: RecordReader.Value, _ kind: ColumnKind) throws(Unreadable) -> ColumnValue {
        switch (value, kind) {
        case (.null, _): return .null
        case (.text(let text), .text): return .text(text)
        case (.number(let number), .integer):
            guard let whole = Int64(number) else { throw Unreadable() }
            return .integer(whole)
        case (.number(let number), .real):
            guard let real = Double(number), real.isFinite else { throw Unreadable() }
            return .real(real)
        case (.text(let text), .bytes):
            guard let bytes = bytes(text) else { throw Unreadable() }
            return .bytes(bytes)
        default: throw Unreadable()
        }
    }

    private static func bytes(_ hex: String) -> [UInt8]? {
        let digits = hex.utf8.compactMap { Character(Unicode.Scalar($0)).hexDigitValue }
        guard digits.count == hex.utf8.count, digits.count.isMultiple(of: 2) else { return nil }
        return stride(from: 0, to: digits.count, by: 2).map { UInt8(digits[$0] << 4 | digits[$0 + 1]) }
    }
}
