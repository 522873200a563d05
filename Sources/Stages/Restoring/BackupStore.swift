import Domain
import Storage

/// Every row of every table, the house's among them, for a copy that brings a whole server back.
struct BackupStore {
    private let connection: any Connection

    init(_ connection: any Connection) {
        self.connection = connection
    }

    /// What is built anew from the others is not copied.
    static let tables = RecordedTableStore.catalogue.tables.filter { $0.name != "search_document" }

    /// The steps the schema has taken, as one line each: a copy goes back into the same schema only.
    static func schema(_ connection: any Connection) throws -> String {
        try Schema.migrator.applied(connection).sorted().map { $0 + "\n" }.joined()
    }

    func rows(of table: Table, _ body: ([ColumnValue]) throws -> Void) throws {
        var passed = 0
        while true {
            let rows = try connection.rows(
                """
                SELECT \(RecordedTableStore.list(table.columns.map(\.name))) FROM \(RecordedTableStore.name(table.name))
                ORDER BY \(RecordedTableStore.list(table.order)) LIMIT \(RecordedTableStore.atOnce) OFFSET \(passed)
                """)
            for row in rows { try body(row.values) }
            if rows.count < RecordedTableStore.atOnce { return }
            passed += rows.count
        }
    }

    /// Whether anybody has used this database.
    func isUsed() throws -> Bool {
        for table in Self.tables where table.columns.contains(where: { $0.name == "id" }) {
            if try connection.exists("SELECT 1 FROM \(RecordedTableStore.name(table.name)) LIMIT 1") { return true }
        }
        return false
    }

    /// Rows that point to others of their own table come after those that do not.
    func put(_ rows: [[ColumnValue]], into table: Table) throws {
        let own = table.columns.firstIndex { $0.references == table.name }
        let first = rows.filter { row in own.map { row[$0] == .null } ?? true }
        try RecordedTableStore(connection, .house).put(first, into: table, table.columns)
    }

    func putOwn(_ rows: [[ColumnValue]], into table: Table) throws {
        guard let own = table.columns.firstIndex(where: { $0.references == table.name }) else { return }
        try RecordedTableStore(connection, .house).put(rows.filter { $0[own] != .null }, into: table, table.columns)
    }
}
