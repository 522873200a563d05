import Domain
import Markup
import Web
import Words

/// Raw means and calibrated scores side by side, how lenient reviewers are, and how far they agree.
struct CalibrationPage: Page {
    static let perPage = 50

    let frame: NetworkFrame?
    let back: Address
    let table: Address?
    let seats: Int
    let isFresh: Bool
    let workedOut: Moment?
    let agreement: AgreementCard?
    let refused: CalibrationRefusalCard?
    let progress: LongWorkProgress?
    let candidates: [CalibratedLine]
    /// For those who look after candidates.
    let reviewers: [LeniencyLine]
    let newer: Address?
    let older: Address?
    let calibrate: FormButton

    init(_ scene: Scene, _ path: Path) throws {
        let selection = SelectionStore(scene)
        guard let sight = try selection.sight(), let seen = try VisibleCalibration(scene, sight) else {
            throw Path.NotFound()
        }
        let facts = try CharterStore(scene).facts()
        let rows = try selection.candidates(sight)
        let found = CalibratedLine.lines(seen.candidates, rows, facts.slug)
        let page = min(max(path.question("page").flatMap { Int($0) } ?? 1, 1), 10_000)
        let here = Address(.calibration, facts.slug)
        candidates = Array(found.dropFirst((page - 1) * Self.perPage).prefix(Self.perPage))
        newer = page > 1 ? here.asking(["page": String(page - 1)]) : nil
        older = found.count > page * Self.perPage ? here.asking(["page": String(page + 1)]) : nil
        let known = try CalibrationStore(scene).reviewers(of: seen.shown?.id ?? ID(rawValue: 0))
        reviewers = sight.seesAll ? known.map(LeniencyLine.init) : []
        seats = seen.shown?.seats ?? seen.seats
        isFresh = seen.isFresh
        workedOut = seen.shown?.stateSince
        let told = seen.shown ?? (sight.seesAll && seen.newest?.state.hasAnswer == true ? seen.newest : nil)
        agreement = told.map { AgreementCard(figures: $0.agreement, variance: $0.figures) }
        refused = try Self.refusal(seen, rows, selection)
        progress = seen.newest.flatMap { LongWorkProgress($0.state, since: $0.stateSince) }
        let calibrating = Calibrating(
            stage: facts.stage, sight: sight, scores: seen.scores, isUnderWay: seen.newest?.state.isOver == false)
        calibrate = FormButton(
            say("Calibrate the scores"), posts: Address(.newCalibration, facts.slug), verdict: calibrating.verdict,
            once: scene.newID(), weight: .primary)
        table = found.isEmpty ? nil : Address(.calibrationTable, facts.slug)
        back = Address(.candidates, facts.slug)
        frame = scene.frame(of: facts, current: .candidates)
    }

    private static func refusal(
        _ seen: VisibleCalibration, _ rows: [SelectionStore.CandidateRow], _ selection: SelectionStore
    ) throws -> CalibrationRefusalCard? {
        guard let reason = seen.newest?.reason else { return nil }
        let names = rows.reduce(into: [ID<Candidate>: Phrase]()) { $0[$1.id] = $1.name }
        let people = try selection.reviewers().reduce(into: [ID<Person>: String]()) { $0[$1.person] = $1.name }
        return CalibrationRefusalCard(reason, names, seen.sight.seesAll ? people : [:])
    }

    var title: Phrase { say("Calibrated scores") }

    func body(for viewer: Viewer) -> HTML {
        """
        <h1>\(title)</h1>
        <p><a href="\(back)">\(say("Back to the candidates"))</a></p>
        <p class="lede">\(say("Some reviewers give more, some less, whatever they read. Calibrated scores take account of that, and of how few reviews a candidate may have; the raw mean stands beside them."))</p>
        \(progress?.html)
        \(refused?.html)
        \(when(workedOut == nil && refused == nil && progress == nil, "<p class=\"empty\">\(say("Scores have not been calibrated yet."))</p>"))
        \(workedOut.map(age))
        \(calibrate.html(for: viewer))
        \(when(!candidates.isEmpty, ranking))
        \(when(newer != nil || older != nil, pager))
        \(when(!reviewers.isEmpty, LeniencyLine.table(reviewers)))
        \(agreement?.html)
        """
    }

    private func age(_ workedOut: Moment) -> HTML {
        isFresh
            ? "<p class=\"note\">\(say("Worked out from the scores as they stand: \(workedOut)"))</p>"
            : "<p class=\"reason\">\(say("Scores have changed since this was worked out: \(workedOut)")) \(say("Calibrate them again."))</p>"
    }

    private var ranking: HTML {
        """
        <section><h2>\(say("Candidates"))</h2>
        \(CalibratedLine.table(candidates, seats: seats))
        <p class="note">\(say("The interval holds the true score with 95 %, if the model holds: score = level + candidate + reviewer + chance. Where intervals overlap, scores hardly tell candidates apart."))</p>
        \(table.map { "<p><a href=\"\($0)\">\(say("Take the scores away as a table (CSV)"))</a></p>" as HTML })</section>
        """
    }

    private var pager: HTML {
        """
        <nav class="pager" aria-label="\(say("Pages"))">
        \(newer.map { "<a rel=\"prev\" href=\"\($0)\">\(say("Before these"))</a>" as HTML })
        \(older.map { "<a rel=\"next\" href=\"\($0)\">\(say("After these"))</a>" as HTML })
        </nav>
        """
    }
}
