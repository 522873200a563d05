/// A statement with its values. Every interpolated value is bound as `$1, $2, …`; only another `SQL` is text.
package struct SQL: ExpressibleByStringInterpolation, Sendable {
    package struct Binding: Sendable, Hashable {
        package let kind: ColumnKind
        package let value: ColumnValue
    }

    /// The text between the values; always one more than there are bindings.
    private var parts: [String]
    package private(set) var bindings: [Binding]

    /// The statement with `$1 … $n` where the values stand.
    package var text: String {
        var text = parts[0]
        for index in bindings.indices {
            text += "$\(index + 1)"
            text += parts[index + 1]
        }
        return text
    }

    package init(stringLiteral text: String) {
        parts = [text]
        bindings = []
    }

    package init(stringInterpolation: StringInterpolation) {
        self = stringInterpolation.sql
    }

    package mutating func append(_ other: SQL) {
        parts[parts.count - 1] += other.parts[0]
        parts += other.parts.dropFirst()
        bindings += other.bindings
    }

    package static func + (left: SQL, right: SQL) -> SQL {
        var sum = left
        sum.append(right)
        return sum
    }

    package struct StringInterpolation: StringInterpolationProtocol {
        fileprivate var sql: SQL = ""

        package init(literalCapacity: Int, interpolationCount: Int) {}

        package mutating func appendLiteral(_ text: String) {
            sql.parts[sql.parts.count - 1] += text
        }

        package mutating func appendInterpolation<Value: Storable>(_ value: Value) {
            sql.bindings.append(Binding(kind: Value.columnKind, value: value.columnValue))
            sql.parts.append("")
        }

        package mutating func appendInterpolation<Value: Storable>(_ value: Value?) {
            sql.bindings.append(Binding(kind: Value.columnKind, value: value?.columnValue ?? .null))
            sql.parts.append("")
        }

        package mutating func appendInterpolation(_ fragment: SQL) {
            sql.append(fragment)
        }

        /// A parenthesised list, for `IN \(list: ids)`. An empty list matches nothing.
        package mutating func appendInterpolation<Value: Storable>(list values: [Value]) {
            appendLiteral("(")
            for (index, value) in values.enumerated() {
                if index > 0 { appendLiteral(", ") }
                appendInterpolation(value)
            }
            appendLiteral(values.isEmpty ? "NULL)" : ")")
        }

        /// Rows for `VALUES \(rows: rows)`, each put into parentheses; there is at least one.
        package mutating func appendInterpolation(rows: some Sequence<SQL>) {
            for (index, row) in rows.enumerated() {
                appendLiteral(index > 0 ? ", (" : "(")
                sql.append(row)
                appendLiteral(")")
            }
        }
    }
}
