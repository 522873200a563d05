import Foundation
import Solving
import Stages
import Web
import Words

/// A file of scores with the columns `candidate`, `reviewer` and `score`, read strictly: what is not plain is refused
/// with its place. A row without a score is an abstention, not a zero.
struct ScoreFile {
    /// What is wrong with the file, where, and what was expected there.
    struct Fault: Error {
        let sentence: String
    }

    private enum Column: String, CaseIterable {
        case candidate, reviewer, score
    }

    private(set) var sheet = ScoreSheet()
    private(set) var abstentions = 0
    private let path: String
    private var places: [Column: Int] = [:]
    private var lines: [[String]: Int] = [:]

    init(path: String) throws(Fault) {
        self.path = path
        guard let content = try? Data(contentsOf: URL(filePath: path)) else {
            throw Fault(sentence: "\(path): expected a file of comma-separated values, found none that can be read.")
        }
        let records: [CSVReader.Record]
        do { records = try CSVReader.records(in: [UInt8](content)) } catch {
            throw Fault(sentence: "\(path), line \(error.line): \(error.reason.spoken(to: .english))")
        }
        try takeHeader(records.first)
        for record in records.dropFirst() { try take(record) }
        guard !sheet.scores.isEmpty else { throw Fault(sentence: "\(path): expected at least one score, found none.") }
    }

    private mutating func takeHeader(_ record: CSVReader.Record?) throws(Fault) {
        let names = record?.fields ?? []
        let line = record?.line ?? 1
        for (place, name) in names.enumerated() {
            guard let column = Column(rawValue: name) else {
                throw fault(
                    line, place, "expected candidate, reviewer or score as the name of a column, found “\(name)”")
            }
            guard places[column] == nil else {
                throw fault(line, place, "expected every column once, found “\(name)” again")
            }
            places[column] = place
        }
        for column in Column.allCases where places[column] == nil {
            throw fault(line, names.count, "expected a column named “\(column.rawValue)”, found none")
        }
    }

    private mutating func take(_ record: CSVReader.Record) throws(Fault) {
        let line = record.line
        guard record.fields.count == Column.allCases.count else {
            throw fault(
                line, min(record.fields.count, Column.allCases.count),
                "expected \(Column.allCases.count) fields, found \(record.fields.count)")
        }
        func field(_ column: Column) -> (place: Int, text: String) {
            let place = places[column] ?? 0
            return (place, record.fields[place])
        }
        for column in [Column.candidate, .reviewer] where field(column).text.allSatisfy(\.isWhitespace) {
            throw fault(line, field(column).place, "expected the name of a \(column.rawValue), found nothing")
        }
        let (candidate, reviewer) = (field(.candidate).text, field(.reviewer).text)
        if let before = lines.updateValue(line, forKey: [candidate, reviewer]) {
            let told = "“\(reviewer)” for “\(candidate)” again, after line \(before)"
            throw fault(line, field(.reviewer).place, "expected every reviewer once for a candidate, found \(told)")
        }
        let (place, text) = field(.score)
        if text.isEmpty {
            abstentions += 1
            return
        }
        let isPlain = text.utf8.allSatisfy { "0123456789+-.eE".utf8.contains($0) }
        guard isPlain, let value = Double(text), value.isFinite,
            sheet.add(candidate: candidate, reviewer: reviewer, value: value)
        else {
            throw fault(line, place, "expected a number such as 3.5, or nothing for an abstention, found “\(text)”")
        }
    }

    private func fault(_ line: Int, _ place: Int, _ told: String) -> Fault {
        let name = places.first { $0.value == place }.map { " (\($0.key.rawValue))" } ?? ""
        return Fault(sentence: "\(path), line \(line), column \(place + 1)\(name): \(told).")
    }
}
