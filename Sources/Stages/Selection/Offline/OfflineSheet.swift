import Domain
import Web

/// The form a reviewer takes along: their dossiers, the criteria with their anchors, and what they have written so far, as
/// one table that any spreadsheet opens.
struct OfflineSheet {
    static let columns =
        ["what", "candidate_id", "candidate", "key", "question", "text"] + filled + ["basis"]
        + Criterion.scale.map { "anchor_\($0)" }
    /// What is filled in.
    static let filled = ["score", "why", "quote", "quote_from", "confidence"]

    /// A spreadsheet takes a file for UTF-8 if it begins so.
    private static let mark: [UInt8] = [0xEF, 0xBB, 0xBF]

    static func download(_ scene: Scene, _ path: Path) throws -> Download {
        let selection = SelectionStore(scene)
        guard scene.actor.holds(.reviewer), let sight = try selection.sight() else { throw Path.NotFound() }
        let standing = try StandingReviews(selection)
        let open = try ScorableDossiers(selection, sight)
        let answered = try open.answered()
        let rows = open.dossiers.flatMap { dossier in
            let id = dossier.row.id
            return lines(of: dossier.row, answered[id], standing.values(id), open.rubrics[id] ?? [])
        }
        return Download(
            name: "reviews.csv", type: "text/csv; charset=utf-8",
            content: .bytes(mark + CSVTable.bytes([columns] + rows)))
    }

    /// Each dossier in it is opened by whoever takes it along.
    static func note(_ scene: Scene, _ path: Path) throws {
        let selection = SelectionStore(scene)
        guard scene.actor.holds(.reviewer), let sight = try selection.sight() else { throw Path.NotFound() }
        try selection.noteOpening(of: ScorableDossiers(selection, sight).dossiers)
    }

    private static func lines(
        of row: SelectionStore.CandidateRow, _ answered: AnsweredForm?, _ values: [String: String],
        _ rubric: [Criterion]
    ) -> [[String]] {
        let head = [row.id.description, row.name.spoken(to: .english)]
        let answers = (answered?.answers(in: answered?.sent ?? []) ?? []).filter { !$0.isShut }.map { answer in
            ["answer"] + head + [answer.key.rawValue, answer.question.spoken(to: .english), answer.text]
                + Array(repeating: "", count: filled.count + 1 + Criterion.scale.count)
        }
        return answers + ReviewPiece.all(in: rubric).map { line($0, row.id, head, values, rubric) }
    }

    private static func line(
        _ piece: ReviewPiece, _ id: ID<Candidate>, _ head: [String], _ values: [String: String], _ rubric: [Criterion]
    ) -> [String] {
        let key = Criterion.Key(rawValue: piece.name)
        let question = [piece.name, piece.label(in: rubric).spoken(to: .english), ""]
        let fields = [piece.name, ReviewFields.comment(key), ReviewFields.quote(key), ReviewFields.source(key)]
        let said = fields.map { values[$0] ?? "" }
        let row = rubric.first { $0.key == key }
        let anchors = Criterion.scale.map { row?.anchor(of: $0)?.spoken(to: .english) ?? "" }
        return [piece.isConfidence ? "review" : "score"] + head + question
            + (piece.isConfidence ? ["", "", "", "", said[0]] : said + [""])
            + [piece.basis(of: values, on: id)] + anchors
    }
}
