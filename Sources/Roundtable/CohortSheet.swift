import Foundation
import Stages
import Web
import Words

/// A comma-separated file with a header, as the cohort command reads it: each cell with its line and column, so that what
/// is wrong can be said.
struct CohortSheet {
    /// What is wrong with a file, where, and what was expected.
    struct Fault: Error {
        let sentence: String
    }

    struct Row {
        let line: Int
        let fields: [String]
    }

    let file: String
    let header: [String]
    let rows: [Row]

    init(_ file: String) throws(Fault) {
        self.file = file
        guard let content = try? Data(contentsOf: URL(filePath: file)) else {
            throw Fault(sentence: "\(file): this file cannot be read.")
        }
        let records: [CSVReader.Record]
        do {
            records = try CSVReader.records(in: Array(content))
        } catch {
            throw Fault(
                sentence:
                    "\(file), line \(error.line): \(error.reason.spoken(to: .english))")
        }
        guard let first = records.first else {
            throw Fault(sentence: "\(file): expected a header line; the file is empty.")
        }
        header = first.fields
        for (place, name) in header.enumerated() {
            if name.isEmpty {
                throw Fault(sentence: "\(file), line \(first.line), column \(place + 1): expected a column's name.")
            }
            if header[..<place].contains(name) {
                throw Fault(
                    sentence: "\(file), line \(first.line), column \(place + 1): the name \(name) stands twice.")
            }
        }
        rows = records.dropFirst().map { Row(line: $0.line, fields: $0.fields) }
        for row in rows where row.fields.count != header.count {
            throw Fault(
                sentence: "\(file), line \(row.line): expected \(header.count) fields as in the header, "
                    + "found \(row.fields.count).")
        }
    }

    /// Where a column stands.
    func place(of name: String) throws(Fault) -> Int {
        guard let place = header.firstIndex(of: name) else {
            throw Fault(
                sentence: "\(file), line 1: expected a column \(name); there are \(header.joined(separator: ", ")).")
        }
        return place
    }

    func fault(_ row: Row, _ place: Int, _ expected: String) -> Fault {
        Fault(
            sentence: "\(file), line \(row.line), column \(header[place]): expected \(expected), "
                + "found \"\(row.fields[place])\".")
    }
}
