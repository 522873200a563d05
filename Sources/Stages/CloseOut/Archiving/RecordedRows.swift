import Domain
import Storage

/// Reads the rows of one table out of a full archive. Nothing is taken that does not fit the table as it is today.
struct RecordedRows {
    let table: Table
    /// Those the archive has; an older one may have fewer than there are today.
    let columns: [Table.Column]
    private let archive: ArchivedNetwork
    private var path: String { ArchiveRecord.path(of: table.name) }

    /// - Returns: nothing where the network has no rows of this table.
    init?(_ table: Table, in archive: ArchivedNetwork) throws {
        let path = ArchiveRecord.path(of: table.name)
        guard archive.bag.contains(path) else { return nil }
        self.table = table
        self.archive = archive
        var names: [String] = []
        try archive.lines(of: path) { number, line in
            if number == 1 { names = try Self.names(line, path) }
        }
        let known = RecordedTableStore.columns(of: table)
        columns = try names.map { name in
            guard let column = known.first(where: { $0.name == name }) else {
                throw ArchiveFault.unknownColumn(table.name, name)
            }
            return column
        }
        guard Set(names).count == names.count, !names.isEmpty else {
            throw ArchiveFault.record(file: path, line: 1, "the same column twice, or none")
        }
    }

    /// Every table of the archive, in the order they must come in.
    static func all(in archive: ArchivedNetwork) throws -> [RecordedRows] {
        let known = Set(RecordedTableStore.tables.map { ArchiveRecord.path(of: $0.name) })
        for path in archive.bag.paths where path.hasPrefix("record/") && path != ArchiveRecord.dictionary {
            guard known.contains(path) else { throw ArchiveFault.unknownTable(path) }
        }
        return try RecordedTableStore.tables.compactMap { try RecordedRows($0, in: archive) }
    }

    /// The rows, some at a time; each belongs to the network the archive is of.
    func each(atOnce count: Int = 50, _ body: ([[ColumnValue]]) throws -> Void) throws {
        let kinds = columns.map(\.kind)
        let scope = columns.firstIndex { $0.name == (table.name == "network" ? "id" : "network_id") }
        if scope == nil, !RecordedTableStore.isOfHouse(table) {
            throw ArchiveFault.record(file: path, line: 1, "the rows do not say which network they belong to")
        }
        var waiting: [[ColumnValue]] = []
        try archive.lines(of: path) { number, line in
            if number == 1 { return }
            let values: [ColumnValue]
            do {
                values = try RecordLine.read(line.utf8, kinds)
            } catch {
                throw ArchiveFault.record(file: path, line: number, "it cannot be read")
            }
            if let scope, values[scope] != .integer(archive.network.rawValue), !RecordedTableStore.isOfHouse(table) {
                throw ArchiveFault.record(file: path, line: number, "it belongs to another network")
            }
            waiting.append(values)
            if waiting.count == count {
                try body(waiting)
                waiting.removeAll(keepingCapacity: true)
            }
        }
        if !waiting.isEmpty { try body(waiting) }
    }

    func place(of column: String) -> Int? { columns.firstIndex { $0.name == column } }

    private static func names(_ line: Substring, _ path: String) throws -> [String] {
        let count = line.count { $0 == "," } + 1
        guard let values = try? RecordLine.read(line.utf8, Array(repeating: .text, count: count)) else {
            throw ArchiveFault.record(file: path, line: 1, "it does not name its columns")
        }
        return try values.map {
            guard case .text(let name) = $0 else {
                throw ArchiveFault.record(file: path, line: 1, "it does not name its columns")
            }
            return name
        }
    }
}
