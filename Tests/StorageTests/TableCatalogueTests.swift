import Stages
import Storage
import TestKit
import Testing

struct TableCatalogueTests {
    @Test(arguments: Engine.allCases)
    func `the catalogue knows the tables as the engine has them`(engine: Engine) async throws {
        let database = try await engine.migrated()
        let catalogue = TableCatalogue(Schema.migrator)
        #expect(catalogue.tables.count > 60)
        try await database.read { connection in
            for table in catalogue.tables {
                let known: [String] =
                    engine == .sqlite
                    ? try connection.column("SELECT name FROM pragma_table_info(\(table.name)) ORDER BY cid")
                    : try connection.column(
                        """
                        SELECT column_name::text FROM information_schema.columns
                        WHERE table_name = \(table.name) AND table_schema = current_schema() ORDER BY ordinal_position
                        """)
                #expect(
                    table.columns.map(\.name) == known.filter { table.name != "search_document" || $0 != "words" },
                    "\(table.name)")
            }
        }
        await database.shutdown()
    }

    @Test func `every row of a record is read back as it was written`() throws {
        let kinds: [ColumnKind] = [.text, .integer, .real, .bytes, .text, .real]
        let values: [ColumnValue] = [
            .text("a \"quoted\"\n\t\\ line\r\u{7F}\u{1} é 🌍"), .integer(.max), .real(0.1), .bytes([0, 255]), .null,
            .real(-1e300),
        ]
        #expect(try RecordLine.read(RecordLine.written(values).utf8, kinds) == values)
        for line in ["[1", "[[1]]", "{}", "[1,2]", "[\"\\u0000\"]", "[1]x", "[nul]", "[\"\u{1}\"]"] {
            #expect(throws: RecordLine.Unreadable.self) { try RecordLine.read(line.utf8, [.integer]) }
        }
    }
}
