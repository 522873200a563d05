/// The four kinds of column both engines share.
package enum ColumnKind: String, Sendable, Hashable, CaseIterable {
    case text, integer, real, bytes
}

/// One value of a column, as both engines understand it.
package enum ColumnValue: Sendable, Hashable {
    case null
    case text(String)
    case integer(Int64)
    case real(Double)
    case bytes([UInt8])
}

/// A Swift type that stands in one column.
///
/// The kind belongs to the type, not to the value: PostgreSQL wants to know what kind of NULL it is given.
package protocol Storable: Sendable {
    static var columnKind: ColumnKind { get }
    var columnValue: ColumnValue { get }

    /// - Throws: ``StorageError/column(_:)`` when the column holds something else.
    init(columnValue: ColumnValue) throws
}

extension String: Storable {
    package static var columnKind: ColumnKind { .text }
    package var columnValue: ColumnValue { .text(self) }
    package init(columnValue: ColumnValue) throws {
        guard case .text(let text) = columnValue else { throw StorageError.mismatch(columnValue, Self.self) }
        self = text
    }
}

extension Int64: Storable {
    package static var columnKind: ColumnKind { .integer }
    package var columnValue: ColumnValue { .integer(self) }
    package init(columnValue: ColumnValue) throws {
        guard case .integer(let number) = columnValue else { throw StorageError.mismatch(columnValue, Self.self) }
        self = number
    }
}

extension Int: Storable {
    package static var columnKind: ColumnKind { .integer }
    package var columnValue: ColumnValue { .integer(Int64(self)) }
    package init(columnValue: ColumnValue) throws { self = Int(try Int64(columnValue: columnValue)) }
}

extension Bool: Storable {
    package static var columnKind: ColumnKind { .integer }
    package var columnValue: ColumnValue { .integer(self ? 1 : 0) }
    package init(columnValue: ColumnValue) throws { self = try Int64(columnValue: columnValue) != 0 }
}

extension Double: Storable {
    package static var columnKind: ColumnKind { .real }
    package var columnValue: ColumnValue { .real(self) }
    package init(columnValue: ColumnValue) throws {
        switch columnValue {
        case .real(let number): self = number
        case .integer(let number): self = Double(number)
        default: throw StorageError.mismatch(columnValue, Self.self)
        }
    }
}

extension Array: Storable where Element == UInt8 {
    package static var columnKind: ColumnKind { .bytes }
    package var columnValue: ColumnValue { .bytes(self) }
    package init(columnValue: ColumnValue) throws {
        guard case .bytes(let bytes) = columnValue else { throw StorageError.mismatch(columnValue, Self.self) }
        self = bytes
    }
}

extension Optional: Storable where Wrapped: Storable {
    package static var columnKind: ColumnKind { Wrapped.columnKind }
    package var columnValue: ColumnValue { self?.columnValue ?? .null }
    package init(columnValue: ColumnValue) throws {
        self = columnValue == .null ? nil : try Wrapped(columnValue: columnValue)
    }
}

extension Storable where Self: RawRepresentable, RawValue: Storable {
    package static var columnKind: ColumnKind { RawValue.columnKind }
    package var columnValue: ColumnValue { rawValue.columnValue }
    package init(columnValue: ColumnValue) throws {
        guard let value = Self(rawValue: try RawValue(columnValue: columnValue)) else {
            throw StorageError.mismatch(columnValue, Self.self)
        }
        self = value
    }
}
