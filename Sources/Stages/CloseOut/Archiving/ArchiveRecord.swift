import Domain
import Files
import Storage

/// Every row of the network, for the full archive: one file for each table, a line of JSON for each row, and a dictionary
/// that says what the columns hold and what they point to.
struct ArchiveRecord {
    static let dictionary = "record/tables.csv"

    private let store: RecordedTableStore
    private let files: FileStore

    init(_ store: RecordedTableStore, _ files: FileStore) {
        self.store = store
        self.files = files
    }

    static func path(of table: String) -> String { "record/\(table).jsonl" }

    func write(to folder: ArchiveFolder) throws {
        var written: [Table] = []
        for table in RecordedTableStore.tables {
            let columns = RecordedTableStore.columns(of: table)
            var file: BagFile?
            try store.rows(of: table) { values in
                if file == nil {
                    file = try folder.bag.begin(Self.path(of: table.name))
                    try file?.write(RecordLine.written(columns.map { .text($0.name) }) + "\n")
                }
                try file?.write(RecordLine.written(values) + "\n")
                if RecordedTableStore.namesFiles(table) { try copy(values, columns, to: folder) }
            }
            if let file {
                try folder.bag.end(file)
                written.append(table)
            }
        }
        try folder.bag.write(Self.dictionary(of: written), at: Self.dictionary)
    }

    private func copy(_ values: [ColumnValue], _ columns: [Table.Column], to folder: ArchiveFolder) throws {
        func text(_ name: String) -> String? {
            guard let place = columns.firstIndex(where: { $0.name == name }), case .text(let text) = values[place]
            else {
                return nil
            }
            return text
        }
        guard let digest = text("digest") else { return }
        try folder.copy(
            try files.open(digest), digest: digest, to: ArchiveAttachments.path(of: digest, called: text("name") ?? ""))
    }

    private static func dictionary(of tables: [Table]) -> String {
        let lines = tables.flatMap { table in
            RecordedTableStore.columns(of: table).map { column in
                CSVTable.line([
                    table.name, column.name, column.kind.rawValue, column.isOptional ? "yes" : "no",
                    column.references ?? "",
                ])
            }
        }
        return CSVTable.line(["table", "column", "kind", "may_be_missing", "points_to"]) + lines.joined()
    }
}
