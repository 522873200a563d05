/// A conversation with the database inside one transaction. It is good for the length of the body it was handed to.
package protocol Connection: AnyObject {
    var dialect: Dialect { get }

    func rows(_ sql: SQL) throws -> [Row]

    /// - Returns: how many rows were inserted, changed or deleted.
    @discardableResult func run(_ sql: SQL) throws -> Int

    /// Several statements without values, as migrations need them.
    func script(_ text: String) throws
}

extension Connection {
    package func first(_ sql: SQL) throws -> Row? {
        try rows(sql).first
    }

    /// The first column of the first row, or nothing when there is no row.
    package func value<Value: Storable>(_ sql: SQL, as type: Value.Type = Value.self) throws -> Value? {
        try rows(sql).first.map { try Value(columnValue: $0.values[0]) }
    }

    /// The first column of every row.
    package func column<Value: Storable>(_ sql: SQL, as type: Value.Type = Value.self) throws -> [Value] {
        try rows(sql).map { try Value(columnValue: $0.values[0]) }
    }

    package func exists(_ sql: SQL) throws -> Bool {
        try !rows(sql).isEmpty
    }
}

extension Connection {
    /// SQLite takes 32,766 values in one statement; rows of up to sixty columns stay below that.
    private static var rowsAtOnce: Int { 500 }

    /// Many rows with few statements.
    ///
    /// - Parameters:
    ///   - place: the table and its columns, `note (id, text)`.
    ///   - ending: what follows the rows, such as `ON CONFLICT`.
    package func insert(_ rows: [SQL], into place: SQL, _ ending: SQL = "") throws {
        for start in stride(from: 0, to: rows.count, by: Self.rowsAtOnce) {
            let some = rows[start..<min(start + Self.rowsAtOnce, rows.count)]
            try run("INSERT INTO \(place) VALUES \(rows: some) \(ending)")
        }
    }

    /// Changes many rows, each in its own way, with few statements.
    ///
    /// - Parameters:
    ///   - rows: what each of them is told by and what it is to hold, one value of the same kind for each column; they
    ///     are `v.column1`, `v.column2` and so on in the change and the condition.
    ///   - change: the table and what it is set to, `note SET text = v.column2`.
    package func update(_ rows: [SQL], _ change: SQL, where which: SQL) throws {
        for start in stride(from: 0, to: rows.count, by: Self.rowsAtOnce) {
            let some = rows[start..<min(start + Self.rowsAtOnce, rows.count)]
            try run("UPDATE \(change) FROM (VALUES \(rows: some)) AS v WHERE \(which)")
        }
    }
}
