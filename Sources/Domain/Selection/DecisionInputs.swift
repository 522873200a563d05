/// What a decision on a candidate rests on, as it stood when it was made. Its text is sealed into the event of the
/// decision, so that nobody can change what was before the panel without being seen.
package struct DecisionInputs: Sendable, Hashable, Codable {
    /// One review as it stood.
    package struct Review: Sendable, Hashable, Codable {
        package enum State: String, Sendable, Hashable, Codable {
            case counts, waits, released, conflict
        }

        package let person: ID<Person>
        package let state: State
        package let scores: [String: Int]
        /// The event that seals scores and comments.
        package let event: ID<Event>?

        package init(person: ID<Person>, state: State, scores: [String: Int], event: ID<Event>?) {
            self.person = person
            self.state = state
            self.scores = scores
            self.event = event
        }
    }

    /// One vote of the panel, of an item that had been closed.
    package struct Vote: Sendable, Hashable, Codable {
        package let meeting: ID<PanelMeeting>
        package let person: ID<Person>
        package let vote: PanelMeeting.Vote
        /// Nothing counts of whoever turned out to have a conflict of interest.
        package let counts: Bool
        /// The event that seals it.
        package let event: ID<Event>?

        package init(
            meeting: ID<PanelMeeting>, person: ID<Person>, vote: PanelMeeting.Vote, counts: Bool, event: ID<Event>?
        ) {
            self.meeting = meeting
            self.person = person
            self.vote = vote
            self.counts = counts
            self.event = event
        }
    }

    /// Who sat in a meeting in which the candidate was talked over to the end.
    package struct Sitting: Sendable, Hashable, Codable {
        package let meeting: ID<PanelMeeting>
        package let present: [ID<Person>]
        /// Of them, who left the room for a conflict of interest.
        package let movedOut: [ID<Person>]

        package init(meeting: ID<PanelMeeting>, present: [ID<Person>], movedOut: [ID<Person>]) {
            self.meeting = meeting
            self.present = present
            self.movedOut = movedOut
        }
    }

    /// The calibrated score, where scores had been calibrated.
    package struct Calibrated: Sendable, Hashable, Codable {
        package let table: ID<CalibratedTable>
        /// The digest of the scores it was worked out from.
        package let basis: String
        package let raw, calibrated, low, high: Double
        /// The model that calibrated, with its version. Nothing in records that were made before it was kept.
        package let model: String?

        package init(
            table: ID<CalibratedTable>, basis: String, model: String?, raw: Double, calibrated: Double, low: Double,
            high: Double
        ) {
            self.table = table
            self.basis = basis
            self.model = model
            self.raw = raw
            self.calibrated = calibrated
            self.low = low
            self.high = high
        }
    }

    /// The version of the call the application answered, and that of the full proposal.
    package let call: Int
    package let proposal: Int?
    /// The digest of the rubric it was read by.
    package let rubric: String
    package let phase: SelectionPhase.Kind
    /// The accepted proposal of who reads what that concerned it.
    package let assignment: ID<Proposal>?
    package let calibration: Calibrated?
    package let reviews: [Review]
    package let visits: [ID<CandidateVisit>]
    /// The events in which somebody of the panel dissented.
    package let dissents: [ID<Event>]
    /// Nothing in records that were made before votes were kept in them.
    package let votes: [Vote]?
    /// The seals of what the application said, and of the full proposal, as both stood. Nothing in records of what was
    /// sent before applications were sealed.
    package let answers: [String]?
    /// Nothing in records that were made before it was kept.
    package let panel: [Sitting]?

    package init(
        call: Int, proposal: Int?, rubric: String, phase: SelectionPhase.Kind, assignment: ID<Proposal>?,
        calibration: Calibrated?, reviews: [Review], visits: [ID<CandidateVisit>], dissents: [ID<Event>],
        votes: [Vote], answers: [String]?, panel: [Sitting]
    ) {
        self.call = call
        self.proposal = proposal
        self.rubric = rubric
        self.phase = phase
        self.assignment = assignment
        self.calibration = calibration
        self.reviews = reviews
        self.visits = visits
        self.dissents = dissents
        self.votes = votes
        self.answers = answers
        self.panel = panel
    }
}
