import Storage

/// The type numbers of the server's catalogue that we send and understand.
enum PostgresType {
    static let bool: UInt32 = 16
    static let bytea: UInt32 = 17
    static let int8: UInt32 = 20
    static let int2: UInt32 = 21
    static let int4: UInt32 = 23
    static let float4: UInt32 = 700
    static let float8: UInt32 = 701
    static let text: UInt32 = 25
    static let numeric: UInt32 = 1700

    static func of(_ kind: ColumnKind) -> UInt32 {
        switch kind {
        case .text: text
        case .integer: int8
        case .real: float8
        case .bytes: bytea
        }
    }
}
