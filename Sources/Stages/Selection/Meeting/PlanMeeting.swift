import Domain
import Web
import Words

/// A convener plans a meeting of the panel: who comes, how votes are cast, and what is talked over.
package struct PlanMeeting: DoorAction {
    /// What the agenda begins with.
    package enum Agenda: String, Sendable, CaseIterable {
        case differing, undecided, empty

        var label: Phrase {
            switch self {
            case .differing: say("Candidates whose reviews differ most")
            case .undecided: say("All candidates without a decision")
            case .empty: say("None yet")
            }
        }
    }

    let title: String
    let day: Day
    let quorum: Int
    let ballot: PanelMeeting.Ballot
    let people: [ID<Person>]
    let agenda: Agenda
    let most: Int
    /// When it begins on that day, if that is known.
    let starts: Moment?
    let minutes: Int
    let place: String

    package init(
        _ title: String, on day: Day, at starts: Moment? = nil, minutes: Int = 120, in place: String = "", quorum: Int,
        _ ballot: PanelMeeting.Ballot, people: [ID<Person>], agenda: Agenda, most: Int = 200
    ) {
        self.starts = starts
        self.minutes = minutes
        self.place = place
        self.title = title
        self.day = day
        self.quorum = quorum
        self.ballot = ballot
        self.people = people
        self.agenda = agenda
        self.most = most
    }

    package static func form(at path: Path, in scene: Scene) throws -> Form {
        let selection = SelectionStore(scene)
        guard let sight = try selection.sight(), sight.seesAll else { throw Path.NotFound() }
        let people = try selection.panel()
        let zone = try HouseStore(scene).timeZone(of: scene.actor.person)
        let clock = zone.identifier == "GMT" ? "UTC" : zone.identifier
        return Form(
            say("Plan a panel meeting"), posts: Address(.newMeeting, path.network), once: scene.newID(),
            button: say("Plan it"),
            audience: say(
                "The people you name get a letter with a file for their calendars. They see the meeting, with those candidates on its agenda that they may know of."
            ),
            verdict: HoldingMeeting(stage: try CharterStore(scene).stage()).verdictOnLeading(by: scene.actor),
            values: ["minutes": "120", "ballot": PanelMeeting.Ballot.secret.rawValue, "most": "30"],
            fields: [
                Field("title", say("What it is called")),
                Field(
                    "starts", say("Date and time, in \(clock)"), .moment(in: zone),
                    help: say("In your own time zone, as your page says it. Everybody reads it on their own clock.")),
                Field("minutes", say("How many minutes"), .number(10...1440)),
                Field(
                    "place", say("Place"), help: say("An address, or where to call."), required: false, limit: 300),
                Field(
                    "people", say("Who sits in it"),
                    .choices(people.map { Field.Choice($0.person.description, .verbatim($0.name)) })),
                Field(
                    "quorum", say("How many must vote for a vote to stand"), .number(1...200),
                    help: say("Abstentions count as votes cast.")),
                Field(
                    "ballot", say("How votes are cast"),
                    .choice(PanelMeeting.Ballot.allCases.map { .init($0.rawValue, $0.label) })),
                Field(
                    "agenda", say("What the agenda begins with"),
                    .choice(Agenda.allCases.map { .init($0.rawValue, $0.label) }),
                    help: say(
                        "You can add, move and drop candidates until the meeting is closed. The panel sees the order.")),
                Field("most", say("How many of them at most"), .number(1...1000), required: false),
            ])
    }

    package init(_ answers: Answers, at path: Path) throws {
        guard let starts = answers.moment("starts"), let ballot: PanelMeeting.Ballot = answers.choice("ballot"),
            let agenda: Agenda = answers.choice("agenda")
        else { throw Path.NotFound() }
        self.init(
            answers.text("title"), on: starts.day(), at: starts, minutes: answers.number("minutes") ?? 120,
            in: answers.text("place"), quorum: answers.number("quorum") ?? 1, ballot,
            people: answers.all("people").compactMap { ID($0) }, agenda: agenda, most: answers.number("most") ?? 200)
    }

    package func perform(in scene: Scene) throws -> Event {
        let selection = SelectionStore(scene)
        guard let sight = try selection.sight(), sight.seesAll else { throw Path.NotFound() }
        let holding = HoldingMeeting(stage: try CharterStore(scene).stage())
        try holding.verdictOnLeading(by: scene.actor).orThrow()
        let panel = Set(try selection.panel().map(\.person))
        guard people.allSatisfy(panel.contains) else { throw Path.NotFound() }
        if agenda == .differing {
            let blinded = try selection.blinded(among: people, sight).map(\.name)
            let ordering = holding.verdictOnOrderingByScores(hiddenFrom: blinded)
            if let refusal = ordering.refusal { throw Answers.Invalid([Form.Problem("agenda", refusal.reason)]) }
        }
        let store = MeetingStore(scene)
        let id = try store.plan(self, by: sight.person)
        let chosen = try candidates(selection, store, sight).prefix(most)
        for candidate in chosen { _ = try store.add(candidate, to: id) }
        return Event(
            .meetingPlanned, id,
            [
                "quorum": .number(quorum), "ballot": .word(ballot.rawValue), "day": .day(day),
                "people": .word(people.map(\.description).joined(separator: " ")),
                "candidates": .word(chosen.map(\.description).joined(separator: " ")),
            ])
    }

    private func candidates(_ selection: SelectionStore, _ store: MeetingStore, _ sight: CandidateSight) throws
        -> [ID<Candidate>]
    {
        switch agenda {
        case .differing: try store.differing(sight)
        case .undecided:
            try selection.candidates(sight).filter {
                $0.decision == nil && !$0.isWithdrawn && $0.eligibility == .eligible
            }.map(\.id)
        case .empty: []
        }
    }

    package static func next(after event: RecordedEvent, at path: Path) -> Address {
        Address(.meeting, path.network, ID<PanelMeeting>(rawValue: event.subject))
    }
}
