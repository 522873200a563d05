import Domain
import Markup
import Web
import Words

/// The candidates a viewer may see, with what is still to be done about each.
struct CandidatesPage: Page {
    struct Line: Encodable {
        let name: Phrase
        let address: Address
        let state: Phrase
        let mean: Double?
        let calibrated: CalibratedLine?
        /// For deputies: some convener has a conflict of interest with it.
        let isHandedOver: Bool?
    }

    let frame: NetworkFrame?
    let lines: [Line]
    let listing: CandidateListing
    /// How many fit what was asked for; nothing where nothing was.
    let found: Int?
    let seesAll: Bool
    let seesScores: Bool
    /// For whoever sees scores.
    let calibration: Address?
    let seats: Int
    /// Scores have not changed since they were calibrated.
    let isCalibrationFresh: Bool
    let newer: Address?
    let older: Address?
    static let perPage = 50
    /// So many are looked over without searching.
    private static let few = 8
    let phase: Phrase
    let call: Address
    let phases: Address
    let conflicts: Address
    let meetings: Address
    /// For those who look after candidates.
    let assignment: Address?
    /// For those who look after candidates.
    let cohort: Address?
    let interviews: Address
    /// For reviewers: what they have to read.
    let ownReviewing: Address?
    let release: FormButton?
    /// How the letters would read now, while decisions wait for their release.
    let letters: Address?
    /// For those who look after candidates: the selection without names, to take away.
    let copy: Address?

    init(_ scene: Scene, _ path: Path) throws {
        let selection = SelectionStore(scene)
        guard let sight = try selection.sight() else { throw Path.NotFound() }
        let facts = try CharterStore(scene).facts()
        seesAll = sight.seesAll
        seesScores = sight.scores != .never
        phase = sight.phase.kind.label
        phases = Address(.phases, facts.slug)
        conflicts = Address(.conflicts, facts.slug)
        meetings = Address(.meetings, facts.slug)
        assignment = sight.seesAll ? Address(.assignment, facts.slug) : nil
        interviews = Address(.interviews, facts.slug)
        cohort = sight.seesAll ? Address(.cohort, facts.slug) : nil
        ownReviewing = scene.actor.holds(.reviewer) ? Address(.readingQueue, facts.slug) : nil
        let isDeputy = scene.actor.holds(.deputy)
        let page = min(max(path.question("page").flatMap { Int($0) } ?? 1, 1), 10_000)
        listing = CandidateListing(path, sight, at: Address(.candidates, facts.slug))
        let before = (page - 1) * Self.perPage
        let fitting = listing.isUsual ? nil : listing.applied(to: try selection.candidates(sight))
        let rows =
            try fitting.map { Array($0.dropFirst(before).prefix(Self.perPage + 1)) }
            ?? selection.candidates(sight, Self.perPage + 1, after: before)
        found = fitting?.count
        newer = page > 1 ? listing.address(page: page - 1) : nil
        older = rows.count > Self.perPage ? listing.address(page: page + 1) : nil
        let answersInterests = try selection.answersInterests()
        let shown = Array(rows.prefix(Self.perPage))
        let seen = try VisibleCalibration(scene, sight)
        let calibrated = CalibratedLine.lines(seen?.candidates ?? [], shown, facts.slug)
            .reduce(into: [ID<Candidate>: CalibratedLine]()) { $0[$1.id] = $1 }
        calibration = seen == nil ? nil : Address(.calibration, facts.slug)
        seats = seen?.shown?.seats ?? 0
        isCalibrationFresh = seen?.isFresh ?? false
        lines = shown.map { row in
            Line(
                name: row.name, address: Address(.candidate, facts.slug, row.id),
                state: Self.state(row, sight, answersInterests: answersInterests),
                mean: row.mean.map { ($0 * 10).rounded() / 10 }, calibrated: calibrated[row.id],
                isHandedOver: isDeputy ? sight.handedOver.contains(row.id) : nil)
        }
        call = Address(.call, facts.slug)
        let releasing = sight.seesAll ? try selection.releasing() : nil
        release = releasing.flatMap { releasing in
            facts.stage == .selection || releasing.late > 0
                ? FormButton(
                    say("Release the decisions"), posts: Address(.releaseDecisions, facts.slug),
                    verdict: releasing.verdict(for: scene.actor), once: scene.newID(), weight: .primary) : nil
        }
        copy = sight.seesAll ? Address(.selectionCopy, facts.slug) : nil
        letters = release == nil ? nil : Address(.decisionLetters, facts.slug)
        frame = scene.frame(of: facts, current: .candidates)
    }

    /// - Parameter answersInterests: whether this is the time between the two steps of a call.
    static func state(
        _ row: SelectionStore.CandidateRow, _ sight: CandidateSight, answersInterests: Bool = false
    ) -> Phrase {
        if row.isWithdrawn { return say("Withdrawn") }
        if let label = row.decision?.label { return say("Decided: \(label)") }
        if answersInterests, sight.seesAll {
            if row.hasProposed { return say("The full proposal is in") }
            return row.goesOn == nil ? say("Interest expressed; no answer yet") : say("Asked for the full proposal")
        }
        if row.eligibility == .ineligible { return Eligibility.ineligible.label }
        if let own = row.own, !sight.seesAll {
            if own.hasScored { return say("You have scored it") }
            return own.hasDeclared ? say("Waits for your scores") : say("Waits for your declaration of interests")
        }
        if row.eligibility == nil { return say("Eligibility is open") }
        let scored = row.scored
        let assigned = row.assigned
        return assigned == 0 ? say("Eligible; no reviewer yet") : say("\(scored) of \(assigned) reviews are in")
    }

    var title: Phrase { say("Candidates") }

    func body(for viewer: Viewer) -> HTML {
        """
        <h1>\(title)</h1>
        <p class="note">\(say("The selection is in the phase “\(phase)”.")) <a href="\(phases)">\(say("What it allows"))</a> ·
        <a href="\(conflicts)">\(say("Conflicts of interest"))</a> · <a href="\(meetings)">\(say("Panel meetings"))</a>\(assignment.map { " · <a href=\"\($0)\">\(say("Assign reviewers"))</a>" as HTML })\
        \(ownReviewing.map { " · <a href=\"\($0)\">\(say("Your reading"))</a>" as HTML })\
        \(calibration.map { " · <a href=\"\($0)\">\(say("Calibrated scores"))</a>" as HTML })\
         · <a href="\(interviews)">\(say("Interviews"))</a>\
        \(cohort.map { " · <a href=\"\($0)\">\(say("The cohort"))</a>" as HTML })\
        \(copy.map { " · <a href=\"\($0)\">\(say("A copy without names"))</a>" as HTML })</p>
        \(when(isCalibrated && !isCalibrationFresh, "<p class=\"note\">\(say("Scores have changed since they were calibrated."))</p>"))
        \(when(found != nil || newer != nil || older != nil || lines.count > Self.few, listing.html))
        \(found.map(counted))
        \(lines.isEmpty ? (found == nil ? empty : "") : table)
        \(when(newer != nil || older != nil, pager))
        \(release.map { button in
            """
            <section><h2>\(say("When every candidate has a decision"))</h2>
            <p>\(say("All applicants hear on the same day, each by a letter with the reason."))</p>
            \(letters.map { "<p><a href=\"\($0)\">\(say("Read the letters before they go out"))</a></p>" as HTML })\(button.html(for: viewer))</section>
            """ as HTML
        })
        """
    }

    private func counted(_ found: Int) -> HTML {
        found == 0
            ? "<p class=\"empty\">\(say("No candidate fits that. Fewer words find more."))</p>"
            : "<p class=\"note\">\(say("\(found) candidates fit."))</p>"
    }

    private var empty: HTML {
        seesAll
            ? "<p class=\"empty\">\(say("Nobody has applied yet. Applications arrive through the call.")) <a href=\"\(call)\">\(say("To the call"))</a></p>"
            : "<p class=\"empty\">\(say("No candidate is assigned to you. A convener assigns reviewers."))</p>"
    }

    private var pager: HTML {
        """
        <nav class="pager" aria-label="\(say("Pages"))">
        \(newer.map { "<a rel=\"prev\" href=\"\($0)\">\(say("Before these"))</a>" as HTML })
        \(older.map { "<a rel=\"next\" href=\"\($0)\">\(say("After these"))</a>" as HTML })
        </nav>
        """
    }

    private var isCalibrated: Bool { lines.contains { $0.calibrated != nil } }

    private var table: HTML {
        """
        <div class="scroll wide"><table>
        <thead><tr><th scope="col">\(say("Organisation"))</th><th scope="col">\(say("Where it stands"))</th>
        \(when(seesScores, "<th scope=\"col\" class=\"number\">\(say("Mean score"))</th>"))
        \(when(isCalibrated, CalibratedLine.heads(seats: seats)))</tr></thead>
        <tbody>\(lines.html(row))</tbody></table></div>
        """
    }

    private func row(_ line: Line) -> HTML {
        """
        <tr><th scope="row"><a href="\(line.address)">\(line.name)</a></th><td>\(line.state)\(when(line.isHandedOver == true, " · \(say("for a deputy"))"))</td>\
        \(when(seesScores, "<td class=\"number\">\(line.mean?.aligned)</td>"))\
        \(when(isCalibrated, line.calibrated?.cells ?? CalibratedLine.noCells))</tr>
        """
    }
}
