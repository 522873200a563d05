import Domain
import Storage

/// Every text of every table, as the migrations made them, so that a new one is never forgotten.
struct TextTableStore {
    private let connection: any Connection

    init(_ connection: any Connection) {
        self.connection = connection
    }

    /// The history holds ids and plain facts, and its chain must stay whole; the search index is built anew.
    static let tables = RecordedTableStore.catalogue.tables.filter {
        !["event", "search_document"].contains($0.name) && !texts(of: $0).isEmpty
    }

    /// Columns of text that are no part of a row's key.
    private static func texts(of table: Table) -> [Table.Column] {
        table.columns.filter { $0.kind == .text && !table.order.contains($0.name) }
    }

    /// Changes what must not stand there any more.
    ///
    /// - Parameter network: whose rows; in the house also those that belong to no network.
    func clean(in network: ID<Network>, _ cleaned: (String) -> String) throws {
        for table in Self.tables where table.isOfNetwork || network == .house {
            let place: SQL = table.isOfNetwork ? "network_id = \(network)" : "1 = 1"
            let (keys, texts) = (table.order.compactMap(table.column), Self.texts(of: table))
            try rows(of: table, keys + texts, where: place) { values in
                for (text, value) in zip(texts, values[keys.count...]) {
                    guard case .text(let before) = value else { continue }
                    let after = cleaned(before)
                    guard after != before else { continue }
                    let row = zip(keys, values).enumerated().reduce("" as SQL) { sql, pair in
                        let (key, value) = pair.element
                        return sql + (pair.offset == 0 ? "" : " AND ") + RecordedTableStore.name(key.name) + " = "
                            + RecordedTableStore.bound(value, as: key.kind)
                    }
                    try connection.run(
                        """
                        UPDATE \(RecordedTableStore.name(table.name)) SET \(RecordedTableStore.name(text.name)) = \(after)
                        WHERE \(row)
                        """)
                }
            }
        }
    }

    /// Every text there is, the search index's among them, with the table it stands in.
    func each(_ body: (_ table: String, _ text: String) throws -> Void) throws {
        for table in RecordedTableStore.catalogue.tables {
            let texts = table.columns.filter { $0.kind == .text }
            if texts.isEmpty { continue }
            try rows(of: table, texts, where: "1 = 1") { values in
                for case .text(let text) in values { try body(table.name, text) }
            }
        }
    }

    private func rows(
        of table: Table, _ columns: [Table.Column], where condition: SQL, _ body: ([ColumnValue]) throws -> Void
    ) throws {
        var passed = 0
        while true {
            let rows = try connection.rows(
                """
                SELECT \(RecordedTableStore.list(columns.map(\.name))) FROM \(RecordedTableStore.name(table.name))
                WHERE \(condition) ORDER BY \(RecordedTableStore.list(table.order))
                LIMIT \(RecordedTableStore.atOnce) OFFSET \(passed)
                """)
            for row in rows { try body(row.values) }
            if rows.count < RecordedTableStore.atOnce { return }
            passed += rows.count
        }
    }
}
