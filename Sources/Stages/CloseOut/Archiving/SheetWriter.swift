import Files
import Storage

/// Writes the rows of one sheet, as CSV and as JSON at once, without keeping any.
final class SheetWriter {
    private let sheet: ArchiveSheet
    private let bag: BagWriter
    private let cleaned: (String) -> String
    private let csv: BagFile
    private let json: BagFile
    private var isFirst = true

    init(_ sheet: ArchiveSheet, in bag: BagWriter, cleaned: @escaping (String) -> String) throws {
        self.sheet = sheet
        self.bag = bag
        self.cleaned = cleaned
        csv = try bag.begin(sheet.csv.path)
        json = try bag.begin(sheet.json.path)
        try csv.write(CSVTable.line(sheet.columns.map(\.name)))
        try json.write("[")
    }

    /// - Parameter cells: one for each column, in their order.
    func add(_ cells: [ArchiveCell]) throws {
        assert(cells.count == sheet.columns.count, "\(sheet.name) has \(sheet.columns.count) columns")
        try csv.write(CSVTable.line(cells.map { $0.plain(cleaned) }))
        let fields = zip(sheet.columns, cells).map { "\(RecordLine.quoted($0.name)): \($1.json(cleaned))" }
        try json.write("\(isFirst ? "" : ",")\n{\(fields.joined(separator: ", "))}")
        isFirst = false
    }

    func end() throws {
        try json.write("\n]\n")
        try bag.end(csv)
        try bag.end(json)
    }
}
