import Domain
import Words

/// The record of a selection in lines, section by section.
struct AuditPrint {
    let candidates: [AuditStore.CandidateRow]
    let reviewRows: [AuditStore.ReviewRow]
    let marks: [ID<Candidate>: [ID<Person>: [AuditStore.MarkRow]]]
    let decisionRows: [RecordStore.DecisionRow]
    let dissentRows: [RecordStore.DissentRow]
    let voteRows: [AuditStore.VoteRow]
    let visitRows: [AuditStore.VisitRow]
    let earlierRows: [AuditStore.EarlierRow]
    private let scene: Scene
    private let events: [RecordedEvent]
    private let people: [ID<Person>: String]
    private let names: [ID<Candidate>: String]
    private let openingRows: [AuditStore.OpeningRow]
    private let letterRows: [AuditStore.LetterRow]

    init(_ scene: Scene, _ events: [RecordedEvent]) throws {
        let store = AuditStore(scene)
        self.scene = scene
        self.events = events
        candidates = try store.candidates()
        names = candidates.reduce(into: [:]) { $0[$1.id] = $1.name }
        reviewRows = try store.reviews()
        marks = try store.marks().reduce(into: [:]) {
            $0[$1.candidate, default: [:]][$1.person, default: []].append($1)
        }
        decisionRows = try RecordStore(scene).decisions()
        dissentRows = try RecordStore(scene).dissents()
        voteRows = try store.votes()
        visitRows = try store.visits()
        earlierRows = try store.earlierReviews()
        openingRows = try store.openings()
        letterRows = try store.letters()
        let conflicts = try SelectionStore(scene).conflicts().map(\.person)
        people = try PeopleStore(scene).names(
            of: events.compactMap(\.actor) + events.compactMap { $0.fact("reviewer").flatMap { ID($0) } }
                + reviewRows.map(\.person) + openingRows.map(\.person) + voteRows.map(\.person)
                + visitRows.map(\.person) + earlierRows.map(\.person) + conflicts)
    }

    func name(_ person: ID<Person>) -> String { people[person] ?? person.description }

    private func lines(of kinds: EventKind...) -> [AuditLine] {
        events.filter { event in kinds.contains { $0.rawValue == event.kind } }.map(line)
    }

    private func line(_ event: RecordedEvent) -> AuditLine { line(event, on: ID(rawValue: event.subject)) }

    private func line(_ event: RecordedEvent, on candidate: ID<Candidate>) -> AuditLine {
        let actor = event.actor.map(name) ?? "An applicant"
        let sentence = EventKind(rawValue: event.kind)?.sentence(by: actor).spoken(to: .english) ?? event.kind
        let reviewer = event.fact("reviewer").flatMap { ID<Person>($0) }.map(name)
        let told = ["phase", "names", "reviews", "scores", "own", "version", "model", "seats", "digest", "pool"]
            .compactMap { key in
                event.fact(key).map { "\(key): \($0)" }
            }
        return AuditLine(
            ([sentence] + told).joined(separator: " "), position: event.position, at: event.at,
            candidate: names[candidate], person: reviewer)
    }

    func calls() throws -> [AuditLine] {
        let selection = SelectionStore(scene)
        let versions = try selection.versions().reversed().map { version in
            let terms = try selection.terms(of: version.version)
            let form = try selection.form(of: version.version)
            let rubric = InputsStore.digest(of: form.criteria)
            let whole = SealedWords.digest(of: terms, form)
            return AuditLine(
                "Version \(version.version): \(terms.title), \(terms.seats) seats, until \(terms.deadline.closes.iso); rubric \(rubric), all of it \(whole). \(version.reason)",
                at: version.published)
        }
        return versions + lines(of: .callWritten, .callOpened, .callChanged, .callClosed)
    }

    var phases: [AuditLine] { lines(of: .phaseSet, .phaseEntered) }

    func conflicts() throws -> [AuditLine] {
        let known = try SelectionStore(scene).conflicts().map { conflict in
            AuditLine(
                "\(conflict.kind.rawValue)\(conflict.isCleared ? ", cleared" : "")",
                candidate: names[conflict.candidate], person: name(conflict.person))
        }
        let earlier = try SelectionStore(scene).earlierDeclarations().map { row in
            AuditLine(
                "declared none, lapsed \(row.lapsed.iso) when a tie was taken back: \(row.ties)", at: row.declared,
                candidate: names[row.candidate], person: name(row.person))
        }
        return known + earlier
            + lines(of: .interestsDeclared, .tieNamed, .tieTakenBack, .readerRefused, .conflictCleared)
    }

    var openings: [AuditLine] {
        openingRows.map {
            AuditLine(
                $0.isFile ? "an attachment" : "the dossier", at: $0.at, candidate: names[$0.candidate],
                person: name($0.person))
        }
    }

    var assignments: [AuditLine] {
        lines(
            of: .reviewerAssigned, .reviewerReleased, .assignmentAsked, .assignmentAccepted, .biddingOpened,
            .biddingClosed)
    }

    var reviews: [AuditLine] {
        reviewRows.map { review in
            let state = review.hasConflict ? "conflict of interest" : review.isReleased ? "released" : "counts"
            let given = (marks[review.candidate]?[review.person] ?? []).map {
                "\($0.criterion.rawValue) \($0.mark.score.map(String.init) ?? "abstained")"
            }
            return AuditLine(
                "\(state): \(review.scored == nil ? "not scored" : given.joined(separator: ", "))", at: review.scored,
                candidate: names[review.candidate], person: name(review.person))
        }
    }

    var visits: [AuditLine] {
        visitRows.map { visit in
            AuditLine(
                "\(visit.kind.rawValue) of \(visit.day): \(visit.notes.isEmpty ? "no notes" : visit.notes)",
                candidate: names[visit.candidate], person: name(visit.person))
        } + lines(of: .visitPlanned, .visitCalledOff, .visitRecorded)
    }

    func calibrations() throws -> [AuditLine] { try AuditStore(scene).calibrations() + lines(of: .calibrationAsked) }

    func cohorts(_ audit: CohortAudit) -> [AuditLine] {
        audit.lines { names[$0] ?? $0.description }
            + lines(
                of: .cohortTermsStated, .quotaStated, .quotaDropped, .cohortRuleStated, .cohortRuleDropped,
                .outstandingReleased, .cohortAsked, .seedRecorded, .drawAsked)
    }

    /// Whatever was scored anew, by the form, in a meeting or from a file, and when; then what stood before, with the reason.
    var scoreChanges: [AuditLine] {
        var seen: Set<SelectionStore.ReaderPair> = []
        let given = events.flatMap { event -> [AuditLine] in
            guard let person = event.actor else { return [] }
            let candidates: [ID<Candidate>] =
                switch EventKind(rawValue: event.kind) {
                case .candidateScored, .scoreChanged: [ID(rawValue: event.subject)]
                // The batch is named beside the candidates.
                case .reviewsTaken: event.facts.keys.filter { $0 != "batch" }.sorted().compactMap { ID($0) }
                default: []
                }
            return candidates.filter { !seen.insert(.init(candidate: $0, person: person)).inserted }
                .map { line(event, on: $0) }
        }
        return given
            + earlierRows.map { row in
                AuditLine(
                    "replaced: \(row.said.replacing("\n", with: " "))\(row.reason.isEmpty ? "" : " (\(row.reason))")",
                    at: row.replaced, candidate: names[row.candidate], person: name(row.person))
            }
    }

    var votes: [AuditLine] {
        voteRows.map { row in
            AuditLine(
                "\(row.vote.rawValue)\(row.counts ? "" : ", does not count")", at: row.at,
                candidate: names[row.candidate], person: name(row.person))
        } + lines(of: .meetingPlanned, .presenceNoted, .meetingOpened, .itemEnded, .meetingClosed, .minutesApproved)
    }

    var decisions: [AuditLine] {
        let records = decisionRows.map { row in
            let scored = row.inputs.reviews.count { $0.state == .counts }
            return AuditLine(
                "\(row.decision.rawValue), on version \(row.inputs.proposal ?? row.inputs.call), \(scored) reviews, \(row.inputs.votes?.count ?? 0) votes, \(Set((row.inputs.panel ?? []).flatMap(\.present)).count) present, \(row.inputs.dissents.count) dissents, model \(row.inputs.calibration?.model ?? "none"), sealed \(row.seal): \(row.reason)",
                at: row.at, candidate: names[row.candidate], person: row.name)
        }
        let dissents = dissentRows.map {
            AuditLine("dissents: \($0.reason)", at: $0.at, candidate: names[$0.candidate], person: $0.name)
        }
        return records + dissents
            + lines(
                of: .eligibilityDecided, .interestAnswered, .candidateDecided, .cohortAccepted, .reserveTaken,
                .decisionsReleased,
                .lateDecisionsReleased, .appealLodged, .secondReaderNamed, .appealAnswered,
                .applicationErased)
    }

    var letters: [AuditLine] {
        letterRows.map { letter in
            AuditLine(
                "\(letter.subject)\(letter.sent == nil ? " (not sent yet)" : "")", at: letter.made, person: letter.email
            )
        }
    }
}
