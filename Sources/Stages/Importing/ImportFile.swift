import Domain
import Foundation

/// One file of the folder: which columns it has, and its rows by the names of the columns.
struct ImportFile {
    struct Row {
        let line: Int
        fileprivate let values: [String: String]

        /// Without white space at either end; empty when nothing was written or the column is left out.
        subscript(column: String) -> String { values[column] ?? "" }

        func optional(_ column: String) -> String? { values[column].flatMap { $0.isEmpty ? nil : $0 } }

        /// Several keys or words in one field, parted by commas, semicolons or spaces; each once.
        func words(_ column: String) -> [String] {
            self[column].split { $0 == "," || $0 == ";" || $0.isWhitespace }.map(String.init)
                .reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
        }
    }

    let name: String
    private(set) var rows: [Row] = []
    private(set) var refused: [RefusedRow] = []
    /// Nothing in a file that cannot be read through to its end is believed.
    private(set) var isReadable = true

    init(_ name: String, in folder: URL, needs required: [String], knows optional: [String], mayBeAbsent: Bool = true) {
        self.name = name
        guard let content = try? Data(contentsOf: folder.appending(path: name)) else {
            if !mayBeAbsent { refuse(1, say("The file is missing or cannot be read.")) }
            return
        }
        do {
            try read([UInt8](content), required, optional)
        } catch {
            rows = []
            refuse(error.line, error.reason)
        }
    }

    private mutating func refuse(_ line: Int, _ reason: Phrase) {
        refused.append(RefusedRow(name, line, reason))
        isReadable = false
    }

    private mutating func read(_ bytes: [UInt8], _ required: [String], _ optional: [String]) throws(CSVReader.Fault) {
        let records = try CSVReader.records(in: bytes)
        guard let header = records.first else { return refuse(1, say("The file has no header.")) }
        let columns = header.fields.map { $0.trimmed.lowercased() }
        for missing in required where !columns.contains(missing) {
            refuse(header.line, say("The column “\(missing)” is missing."))
        }
        for unknown in columns where !required.contains(unknown) && !optional.contains(unknown) {
            refuse(header.line, say("There is no column “\(unknown)” here."))
        }
        if Set(columns).count != columns.count { refuse(header.line, say("A column stands here twice.")) }
        guard isReadable else { return }
        for record in records.dropFirst() {
            let count = record.fields.count
            let expected = columns.count
            guard count == expected else {
                refused.append(
                    RefusedRow(name, record.line, say("It has \(count) fields; the header has \(expected).")))
                continue
            }
            let values = Dictionary(uniqueKeysWithValues: zip(columns, record.fields.map(\.trimmed)))
            if let empty = required.first(where: { values[$0]?.isEmpty ?? true }) {
                refused.append(RefusedRow(name, record.line, say("The column “\(empty)” is empty.")))
            } else {
                rows.append(Row(line: record.line, values: values))
            }
        }
    }
}
