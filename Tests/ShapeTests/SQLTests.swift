import Testing

/// SQL stands in stores and in what describes tables, nowhere else.
struct SQLTests {
    private static let endings = ["Store.swift", "Schema.swift", "Columns.swift", "Invariants.swift"]
    /// The framework: what no stage owns.
    private static let framework: Set<String> = ["EventLog.swift", "HeardEvents.swift"]
    /// The engines and the seam speak SQL by trade.
    private static let engines: Set<String> = ["Storage", "SQLiteStorage", "PostgresStorage", "Bench"]

    private static func mayAsk(_ file: SourceFile) -> Bool {
        engines.contains(file.target)
            || file.target == "Stages"
                && (endings.contains { file.name.hasSuffix($0) } || framework.contains(file.name))
    }

    @Test func `only stores ask the database`() {
        for file in SourceFile.all where !Self.mayAsk(file) {
            let asking = file.code.contains(/\bconnection\s*\.\s*(rows|first|value|column|exists|run|script)\s*\(/)
            #expect(!asking, "\(file.path)")
            for string in file.strings {
                let isStatement = string.plain.contains(/^\s*(SELECT|INSERT INTO|UPDATE|DELETE FROM|CREATE TABLE)\s/)
                #expect(!isStatement, "\(file.path): \(string.plain.prefix(80))")
            }
        }
    }

    @Test func `every table that names files keeps them from being swept`() {
        let strings = SourceFile.all.filter { $0.target == "Stages" }.flatMap(\.strings).map(\.plain)
        let tables = strings.flatMap { text in
            text.split(separator: ";").compactMap { $0.firstMatch(of: /(?s)CREATE TABLE (\w+) .*\bdigest :text/)?.1 }
        }
        #expect(tables.count > 1)
        for table in tables {
            #expect(
                strings.contains { $0.hasPrefix("SELECT DISTINCT digest FROM \(table) WHERE digest IN") }, "\(table)")
        }
    }
}
