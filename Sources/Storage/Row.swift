/// One row of an answer, read by the names of its columns.
package struct Row: Sendable {
    /// The names of an answer's columns, shared by its rows.
    package final class Columns: Sendable {
        package let names: [String]
        private let places: [String: Int]

        package init(_ names: [String]) {
            self.names = names
            places = Dictionary(names.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
        }

        func place(of name: String) -> Int? { places[name] }
    }

    package let columns: Columns
    package let values: [ColumnValue]

    package init(columns: Columns, values: [ColumnValue]) {
        self.columns = columns
        self.values = values
    }

    package subscript<Value: Storable>(name: String) -> Value {
        get throws {
            guard let place = columns.place(of: name) else { throw StorageError.column("there is no column \(name)") }
            do {
                return try Value(columnValue: values[place])
            } catch StorageError.column(let message) {
                throw StorageError.column("\(name): \(message)")
            }
        }
    }
}
