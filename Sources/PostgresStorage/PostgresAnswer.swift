internal import CLibpq
import Storage

/// The rows of one result, read by the types the server names.
struct PostgresAnswer {
    private let result: OpaquePointer?

    init(_ result: OpaquePointer?) {
        self.result = result
    }

    func rows() throws -> [Row] {
        let width = PQnfields(result)
        let columns = Row.Columns((0..<width).map { String(cString: PQfname(result, $0)) })
        let types = (0..<width).map { PQftype(result, $0) }
        return try (0..<PQntuples(result)).map { row in
            Row(columns: columns, values: try (0..<width).map { try value(row, $0, types[Int($0)]) })
        }
    }

    private func value(_ row: Int32, _ column: Int32, _ type: UInt32) throws -> ColumnValue {
        if PQgetisnull(result, row, column) == 1 { return .null }
        guard let start = PQgetvalue(result, row, column) else { return .null }
        let bytes = UnsafeRawBufferPointer(start: start, count: Int(PQgetlength(result, row, column)))
        let text = String(decoding: bytes, as: UTF8.self)
        switch type {
        case PostgresType.int8, PostgresType.int4, PostgresType.int2:
            guard let number = Int64(text) else { throw StorageError.column("\(text) is no integer") }
            return .integer(number)
        case PostgresType.bool: return .integer(text == "t" ? 1 : 0)
        case PostgresType.float8, PostgresType.float4:
            guard let number = Double(text) else { throw StorageError.column("\(text) is no number") }
            return .real(number)
        case PostgresType.bytea: return .bytes(Self.unhexed(bytes.dropFirst(2)))
        case PostgresType.numeric: throw StorageError.column("a numeric came back; cast sums to BIGINT")
        default: return .text(text)
        }
    }

    private static func unhexed(_ digits: Slice<UnsafeRawBufferPointer>) -> [UInt8] {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(digits.count / 2)
        var high: UInt8?
        for digit in digits {
            let nibble = digit <= UInt8(ascii: "9") ? digit - UInt8(ascii: "0") : digit - UInt8(ascii: "a") + 10
            if let first = high {
                bytes.append(first << 4 | nibble)
                high = nil
            } else {
                high = nibble
            }
        }
        return bytes
    }
}
