import Foundation

/// One line of a table: its fields as bytes, valid while it is being read.
struct TableRow {
    let file: String
    let line: Int
    let fields: [UnsafeRawBufferPointer]

    func fault(_ column: Int, _ reason: String) -> TableFault {
        TableFault(file: file, line: line, column: column + 1, reason: reason)
    }

    func text(_ column: Int) throws -> String {
        guard let text = String(validating: fields[column], as: UTF8.self) else {
            throw fault(column, "expected UTF-8, found other bytes")
        }
        return text
    }

    /// A number written with digits, a point and perhaps an exponent.
    func number(_ column: Int) throws -> Double {
        let bytes = fields[column]
        var (mantissa, digits, exponent, index) = (UInt64(0), 0, 0, 0)
        let isNegative = bytes.first == UInt8(ascii: "-")
        if isNegative || bytes.first == UInt8(ascii: "+") { index = 1 }
        var isAfterPoint = false
        while index < bytes.count {
            let byte = bytes[index]
            if byte >= 48, byte <= 57 {
                digits += 1
                if mantissa < 1 << 53 { mantissa = mantissa * 10 + UInt64(byte - 48) } else { return try long(column) }
                if isAfterPoint { exponent -= 1 }
            } else if byte == UInt8(ascii: "."), !isAfterPoint {
                isAfterPoint = true
            } else {
                return try long(column)
            }
            index += 1
        }
        // Up to here both are exact in a double, and so their quotient is the nearest there is.
        if digits == 0 || mantissa >= 1 << 53 || exponent < -22 { return try long(column) }
        let value = Double(mantissa) / Self.powers[-exponent]
        return isNegative ? -value : value
    }

    private static let powers: [Double] = (0...22).map { pow(10, Double($0)) }

    private func long(_ column: Int) throws -> Double {
        let text = try text(column)
        guard text.wholeMatch(of: /[+-]?([0-9]+\.?[0-9]*|\.[0-9]+)([eE][+-]?[0-9]+)?/) != nil,
            let value = Double(text), value.isFinite
        else { throw fault(column, "expected a number, found “\(text)”") }
        return value
    }
}
