import Domain
import Web
import Words

/// A convener accepts a plan as a whole: each interview stands in its dossier, and everybody concerned is invited.
package struct AcceptInterviews: ButtonAction {
    let proposal: ID<InterviewProposal>

    package init(_ proposal: ID<InterviewProposal>) {
        self.proposal = proposal
    }

    package init(at path: Path) throws { self.init(try path.id("plan")) }

    package func address(in network: String) -> Address { Address(.acceptInterviews, network, proposal) }

    package func words(in scene: Scene) -> ButtonWords {
        ButtonWords(
            say("Accept the plan"),
            audience: say("Each candidate gets a letter with its time, each interviewer one with all of theirs."))
    }

    package func verdict(in scene: Scene) throws -> Verdict {
        let selection = SelectionStore(scene)
        guard let sight = try selection.sight(), sight.seesAll else { throw Path.NotFound() }
        let store = InterviewStore(scene)
        let row = try store.proposal(proposal, sight)
        return try selection.interviewing(sight).verdictOnAccepting(
            isFound: row.state == .done, isAccepted: row.isAccepted, overtaken: try store.overtaken(row, sight),
            by: scene.actor)
    }

    package func press(in scene: Scene) throws -> Event {
        let store = InterviewStore(scene)
        let selection = SelectionStore(scene)
        guard let sight = try selection.sight() else { throw Path.NotFound() }
        let row = try store.proposal(proposal, sight)
        let plans = try store.meetings(of: proposal).compactMap { meeting in
            meeting.starts.map { starts in
                let plan = PlanVisit.Plan(
                    kind: .interview, starts: starts, minutes: row.minutes, place: meeting.room, purpose: "",
                    people: meeting.seats.map(\.person))
                return (plan: plan, candidate: meeting.candidate)
            }
        }
        try selection.plan(plans, by: sight.person)
        try store.accept(proposal)
        return Event(.interviewsAccepted, proposal, ["batch": .id(proposal)])
    }

    package static func next(after event: RecordedEvent, at path: Path) -> Address {
        Address(.interviews, path.network)
    }
}

extension InterviewStore {
    /// A candidate whose interview cannot be held as planned: withdrawn, over, planned otherwise meanwhile, at an hour that
    /// is not good any more, or with a conflict of interest now.
    func overtaken(_ row: ProposalRow, _ sight: CandidateSight) throws -> Phrase? {
        if row.state != .done || row.isAccepted { return nil }
        let selection = SelectionStore(scene)
        let ready = Set(try selection.choosable(sight).map(\.id))
        let tied = try selection.tiedPairs()
        let hours = try candidateHours()
        let free = try interviewers().reduce(into: [:]) { $0[$1.person] = $1.hours }
        let planned = try planned(sight)
        let broken = try meetings(of: row.id).first { meeting in
            guard let starts = meeting.starts else { return false }
            let ends = starts.adding(seconds: Int64(row.minutes) * 60)
            let people = Set(meeting.seats.map(\.person))
            let isTaken = planned.contains { one in
                one.candidate == meeting.candidate && one.kind == .interview
                    || one.overlaps(starts, ends) && (one.place == meeting.room || !people.isDisjoint(with: one.people))
            }
            return isTaken || starts < scene.now || !ready.contains(meeting.candidate)
                || hours[meeting.candidate]?.contains(starts) == false
                || meeting.seats.contains {
                    tied.contains(.init(candidate: meeting.candidate, person: $0.person))
                        || free[$0.person]?.contains(starts) != true
                }
        }
        guard let broken else { return nil }
        return try selection.candidates(sight).first { $0.id == broken.candidate }?.name ?? "…"
    }
}
