import Domain
import Markup
import Storage
import Web
import Words

/// The way to what programs read: each sheet with its columns, as a page, as a dictionary and as a schema.
struct ArchiveSheets: ArchiveChapter {
    let path = ArchivePath("tables.html")
    let label = say("For programs")

    func write(_ view: ArchiveView, to folder: ArchiveFolder) throws {
        let sheets = folder.sheets.sorted { $0.name < $1.name }
        try folder.write(ArchivePage(path, label, body(of: sheets)))
        try folder.write(Self.dictionary(of: sheets), at: Self.dictionary)
        try folder.write(Self.schema(of: sheets), at: Self.schema)
    }

    static let dictionary = ArchivePath("tables/dictionary.csv")
    static let schema = ArchivePath("tables/schema.json")

    private static func dictionary(of sheets: [ArchiveSheet]) -> String {
        let lines = sheets.flatMap { sheet in
            sheet.columns.map { CSVTable.line([sheet.name, sheet.rows, $0.name, $0.kind.rawValue, $0.meaning]) }
        }
        return CSVTable.line(["table", "rows", "column", "kind", "meaning"]) + lines.joined()
    }

    /// One definition for each sheet, by its name.
    private static func schema(of sheets: [ArchiveSheet]) -> String {
        let definitions = sheets.map { sheet in
            let properties = sheet.columns.map {
                "\(RecordLine.quoted($0.name)): {\($0.kind.schema), \"description\": \(RecordLine.quoted($0.meaning))}"
            }
            let required = sheet.columns.map { RecordLine.quoted($0.name) }.joined(separator: ", ")
            return """
                \(RecordLine.quoted(sheet.name)): {"type": "array", "description": \(RecordLine.quoted(sheet.rows)), \
                "items": {"type": "object", "additionalProperties": false, "required": [\(required)], "properties": {
                \(properties.joined(separator: ",\n"))}}}
                """
        }
        return """
            {"$schema": "https://json-schema.org/draft/2020-12/schema", "title": "The tables of a Roundtable archive",
            "$defs": {
            \(definitions.joined(separator: ",\n"))
            }}

            """
    }

    private func body(of sheets: [ArchiveSheet]) -> HTML {
        """
        <p class="lede">\(say("What the pages show, as tables: each as CSV and as JSON."))</p>
        <p><a href="\(Self.dictionary.from(path))">\(say("The dictionary of all columns"))</a> · <a href="\(Self.schema.from(path))">\(say("The schema of the JSON files"))</a></p>
        \(sheets.html { sheet in
            """
            <section><h2>\(sheet.name)</h2><p lang="en">\(sheet.rows)</p>
            <p><a href="\(sheet.csv.from(path))">\(sheet.name).csv</a> · <a href="\(sheet.json.from(path))">\(sheet.name).json</a></p></section>
            """
        })
        """
    }
}
