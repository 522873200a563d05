import Domain
import Web

/// Reads a form that came back, line by line. What is wrong is said beside its line, and nothing is guessed.
struct OfflineReading {
    private let open: ScorableDossiers
    private let texts: [ID<Candidate>: QuotableText]
    private var seen: Set<String> = []

    init(_ selection: SelectionStore, _ sight: CandidateSight) throws {
        open = try ScorableDossiers(selection, sight)
        texts = try open.quotable()
    }

    mutating func rows(of bytes: [UInt8]) throws -> [OfflineRow] {
        let records: [CSVReader.Record]
        do {
            records = try CSVReader.records(in: bytes, separator: CSVTable.separator(of: bytes))
        } catch {
            let line = error.line
            let reason = error.reason
            throw Refusal("unreadable", say("Line \(line): \(reason)"))
        }
        guard let head = records.first else { throw Self.noHead }
        let places = head.fields.enumerated().reduce(into: [String: Int]()) { $0[$1.element.trimmed] = $1.offset }
        let needed = ["what", "candidate_id", "key", "basis"] + OfflineSheet.filled
        guard needed.allSatisfy({ places[$0] != nil }) else { throw Self.noHead }
        return records.dropFirst().compactMap { record in
            func cell(_ name: String) -> String {
                guard let place = places[name], place < record.fields.count else { return "" }
                return CSVTable.text(of: record.fields[place]).trimmed
            }
            return row(record.line, cell)
        }
    }

    private static var noHead: Refusal {
        let columns = OfflineSheet.columns.prefix(12).joined(separator: ", ")
        return Refusal("noHead", say("The first line must name the columns: \(columns)"))
    }

    private mutating func row(_ line: Int, _ cell: (String) -> String) -> OfflineRow? {
        let what = cell("what")
        guard what == "score" || what == "review" else { return nil }
        var row = OfflineRow(
            line: line, candidate: ID(cell("candidate_id")),
            piece: what == "review" ? .confidence : ReviewPiece(name: cell("key")), score: cell("score").lowercased(),
            why: cell("why"), quote: cell("quote"), quoteFrom: cell("quote_from"),
            confidence: cell("confidence").lowercased(), basis: cell("basis"))
        row.fault = fault(in: row)
        return row
    }

    private mutating func fault(in row: OfflineRow) -> OfflineFault? {
        guard let id = row.candidate, let rubric = open.rubrics[id] else { return .candidate }
        guard ReviewPiece.all(in: rubric).contains(row.piece) else { return .key }
        if !seen.insert("\(id) \(row.piece.name)").inserted { return .twice }
        if let fault = row.ownFault { return fault }
        guard row.quotesApplication, row.score != ReviewFields.abstain else { return nil }
        return texts[id]?.evidence(for: row.quote) == nil ? .quote : nil
    }
}
