import Domain
import Sealing
import Words

/// Which letters the events of the selection call for.
struct SelectionLetters {
    private let scene: Scene

    init(_ scene: Scene) {
        self.scene = scene
    }

    /// Nobody is written to whose application has been erased meanwhile.
    func letters(_ kind: EventKind, _ event: RecordedEvent) throws -> [Addressed] {
        try calledFor(by: kind, event).filter { !$0.email.isEmpty }
    }

    private func calledFor(by kind: EventKind, _ event: RecordedEvent) throws -> [Addressed] {
        switch kind {
        case .applicationSent: try receipt(for: ID(rawValue: event.subject), .interest)
        case .proposalSent: try receipt(for: ID(rawValue: event.subject), .proposal)
        case .interestAnswered: try answer(event)
        case .callChanged: try change(event)
        case .reviewerAssigned: try request(event)
        case .assignmentAccepted: try assignment(ID(rawValue: event.subject))
        case .decisionsReleased, .lateDecisionsReleased: try decisions(event)
        case .visitPlanned, .visitCalledOff: try VisitLetters(scene).letters(event)
        case .meetingPlanned: try MeetingLetters(scene).letters(event)
        case .interviewsStated: try InterviewLetters(scene).questions(event)
        case .interviewsAccepted: try InterviewLetters(scene).letters(event)
        case .reserveTaken:
            // Whoever is invited in the same step gets the invitation, which says it all.
            event.fact("invitation") == nil ? try reserve(ID(rawValue: event.subject)) : []
        case .appealLodged, .appealAnswered: try appeal(kind, event)
        case .secondReaderNamed: try secondRead(event)
        default: []
        }
    }

    /// Before decisions are released a reserve hears with all others.
    private func reserve(_ id: ID<Candidate>) throws -> [Addressed] {
        let facts = try CharterStore(scene).facts()
        guard facts.stage != .selection, let application = try SelectionStore(scene).application(id) else { return [] }
        return [
            try addressed(
                ReserveLetter(
                    network: facts.name, organisation: application.organisation, reason: application.reason ?? ""),
                application)
        ]
    }

    private func appeal(_ kind: EventKind, _ event: RecordedEvent) throws -> [Addressed] {
        let id = ID<Candidate>(rawValue: event.subject)
        guard let application = try SelectionStore(scene).application(id),
            let appeal = try AppealStore(scene).appeal(of: id)
        else { return [] }
        let name = try CharterStore(scene).facts().name
        let digest = Digest(bytes: event.digest)?.hex ?? ""
        if kind == .appealLodged {
            return [try addressed(AppealReceiptLetter(network: name, digest: digest), application)]
        }
        guard let outcome = appeal.outcome else { return [] }
        let letter = AppealAnswerLetter(network: name, outcome: outcome, reason: appeal.answer, digest: digest)
        return [try addressed(letter, application)]
    }

    private func secondRead(_ event: RecordedEvent) throws -> [Addressed] {
        guard let reader = reviewer(in: event) else { return [] }
        let facts = try CharterStore(scene).facts()
        let person = try HouseStore(scene).person(reader)
        return person.emails.prefix(1).map { email in
            Addressed(
                letter: SecondReaderLetter(network: facts.name), email: email, person: reader,
                language: person.language ?? "en",
                link: Address(.appeal, facts.slug, ID<Candidate>(rawValue: event.subject)))
        }
    }

    private func receipt(for id: ID<Candidate>, _ step: CallStep) throws -> [Addressed] {
        let selection = SelectionStore(scene)
        guard let application = try selection.application(id), let terms = try selection.call()?.terms else {
            return []
        }
        let deadline = step == .interest ? terms.deadline : terms.proposals ?? terms.deadline
        return [
            try addressed(
                ReceiptLetter(
                    network: try CharterStore(scene).facts().name, organisation: application.organisation,
                    deadline: application.byOwnClock(deadline), step: step), application)
        ]
    }

    private func answer(_ event: RecordedEvent) throws -> [Addressed] {
        let id = ID<Candidate>(rawValue: event.subject)
        let selection = SelectionStore(scene)
        guard let application = try selection.application(id), let goesOn = application.goesOn else { return [] }
        let proposals = goesOn ? try selection.call()?.terms.proposals : nil
        return [
            try addressed(
                InterestLetter(
                    network: try CharterStore(scene).facts().name, organisation: application.organisation,
                    proposals: proposals.map { application.byOwnClock($0) }, reason: application.answerReason ?? "",
                    digest: Digest(bytes: event.digest)?.hex ?? ""),
                application)
        ]
    }

    private func change(_ event: RecordedEvent) throws -> [Addressed] {
        let selection = SelectionStore(scene)
        let name = try CharterStore(scene).facts().name
        let number = event.fact("version").flatMap { Int($0) }
        guard let version = try selection.versions().first(where: { $0.version == number }), version.version > 1 else {
            return []
        }
        let changes = try selection.changes(from: version.version - 1, to: version.version)
        return try selection.drafts().map {
            try addressed(CallChangedLetter(network: name, reason: version.reason, changes: changes), $0)
        }
    }

    private func addressed(
        _ letter: some Letter, _ application: SelectionStore.ApplicationRow
    ) throws -> Addressed {
        Addressed(
            letter: letter, email: application.email, person: nil, language: application.language,
            link: try SelectionStore(scene).link(to: application.id))
    }

    private func request(_ event: RecordedEvent) throws -> [Addressed] {
        guard let reviewer = reviewer(in: event) else { return [] }
        let candidate = ID<Candidate>(rawValue: event.subject)
        let isTied = try SelectionStore(scene).conflicts(on: candidate).contains { $0.person == reviewer && $0.blocks }
        if isTied { return [] }
        let facts = try CharterStore(scene).facts()
        let person = try HouseStore(scene).person(reviewer)
        return person.emails.prefix(1).map { email in
            Addressed(
                letter: ReviewerLetter(network: facts.name), email: email, person: reviewer,
                language: person.language ?? "en",
                link: Address(.candidate, facts.slug, candidate))
        }
    }

    /// One letter to each reviewer whose candidates change.
    private func assignment(_ proposal: ID<Proposal>) throws -> [Addressed] {
        let facts = try CharterStore(scene).facts()
        return try AssignmentStore(scene).changes(of: proposal).flatMap { change in
            let person = try HouseStore(scene).person(change.person)
            return person.emails.prefix(1).map { email in
                Addressed(
                    letter: AssignmentLetter(network: facts.name, added: change.added, removed: change.removed),
                    email: email, person: change.person, language: person.language ?? "en",
                    link: Address(.candidates, facts.slug))
            }
        }
    }

    private func decisions(_ event: RecordedEvent) throws -> [Addressed] {
        let selection = SelectionStore(scene)
        let name = try CharterStore(scene).facts().name
        let released = try selection.releasedApplications(at: event.at)
        let told = try selection.told(released)
        return try released.compactMap { application in
            guard let decision = application.decision else { return nil }
            let letter = DecisionLetter(
                network: name, organisation: application.organisation, decision: decision,
                reason: application.reason ?? "", told: told[application.id] ?? [],
                digest: Digest(bytes: event.digest)?.hex ?? "")
            return Addressed(
                letter: letter, email: application.email, person: nil, language: application.language,
                link: try selection.link(to: application.id))
        }
    }

    private func reviewer(in event: RecordedEvent) -> ID<Person>? {
        (event.fact("reviewer") ?? event.fact("reader")).flatMap { ID($0) }
    }
}

extension SelectionStore.ApplicationRow {
    /// A deadline by the clock of the applicant, where it is known; otherwise by that of the call.
    func byOwnClock(_ deadline: CallDeadline) -> ZonedMoment {
        timeZone.isEmpty ? deadline.said : ZonedMoment(deadline.closes, in: timeZone)
    }

    /// A moment by the clock of the applicant, where it is known.
    func byOwnClock(_ moment: Moment) -> Phrase {
        timeZone.isEmpty ? "\(moment)" : "\(ZonedMoment(moment, in: timeZone))"
    }
}
