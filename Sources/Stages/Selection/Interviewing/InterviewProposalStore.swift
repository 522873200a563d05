import Domain
import Storage

/// Plans of interviews. One is there for those who may know of exactly the candidates it was worked out for.
extension InterviewStore {
    struct ProposalRow: Sendable {
        let id: ID<InterviewProposal>
        let asker: ID<Person>
        let askerName: String
        let asked: Moment
        let minutes: Int
        let state: LongWorkState
        let stateSince: Moment
        /// No plan holds more interviews.
        let mostPossible: Int
        /// The sum of squared loads, and below which none with as many interviews goes.
        let unevenness: Int
        let leastUnevenness: Double
        let isProven: Bool
        let isAccepted: Bool
    }

    struct Seat: Sendable, Hashable {
        let person: ID<Person>
        let name: String
        let chairs: Bool
    }

    /// One candidate's interview; without a time it could not be held.
    struct MeetingRow: Sendable {
        let candidate: ID<Candidate>
        let starts: Moment?
        let room: String
        let seats: [Seat]
    }

    func ask(_ terms: InterviewTerms, by sight: CandidateSight) throws -> ID<InterviewProposal> {
        let id: ID<InterviewProposal> = scene.newID()
        try connection.run(
            """
            INSERT INTO interview_proposal (id, network_id, asked_by, asked_at, scope, minutes, state, state_at)
            VALUES (\(id), \(network), \(sight.person), \(scene.now), \(sight.scope), \(terms.minutes),
                \(LongWorkState.waiting), \(scene.now))
            """)
        return id
    }

    func latest(_ sight: CandidateSight) throws -> ProposalRow? {
        try proposals("a.scope = \(sight.scope) ORDER BY a.id DESC LIMIT 1").first
    }

    func proposal(_ id: ID<InterviewProposal>, _ sight: CandidateSight) throws -> ProposalRow {
        guard let row = try proposals("a.scope = \(sight.scope) AND a.id = \(id)").first else { throw Path.NotFound() }
        return row
    }

    func proposal(_ id: ID<InterviewProposal>) throws -> ProposalRow? { try proposals("a.id = \(id)").first }

    private func proposals(_ which: SQL) throws -> [ProposalRow] {
        try LongWorkStore("interview_proposal", scene).rows(which).map { row in
            let accepted: Moment? = try row["accepted_at"]
            return ProposalRow(
                id: try row["id"], asker: try row["asked_by"], askerName: try row["name"], asked: try row["asked_at"],
                minutes: try row["minutes"], state: try row["state"], stateSince: try row["state_at"],
                mostPossible: try row["most_possible"], unevenness: try row["unevenness"],
                leastUnevenness: try row["least_unevenness"], isProven: try row["is_proven"],
                isAccepted: accepted != nil)
        }
    }

    func move(_ id: ID<InterviewProposal>, to state: LongWorkState) throws {
        try LongWorkStore("interview_proposal", scene).move(id, to: state)
    }

    func keep(_ found: InterviewMatter.Found, of id: ID<InterviewProposal>) throws {
        try connection.run(
            """
            UPDATE interview_proposal SET most_possible = \(found.mostPossible), unevenness = \(found.unevenness),
                least_unevenness = \(found.leastUnevenness), is_proven = \(found.isProven)
            WHERE network_id = \(network) AND id = \(id)
            """)
        try connection.insert(
            found.meetings.map { "\(id), \(network), \($0.candidate), \($0.starts), \($0.room)" },
            into: "interview_meeting (proposal_id, network_id, candidate_id, starts_at, room)")
        try connection.insert(
            found.meetings.flatMap { meeting in
                meeting.seats.map { "\(id), \(network), \(meeting.candidate), \($0.person), \($0.chairs)" as SQL }
            }, into: "interview_seat (proposal_id, network_id, candidate_id, person_id, chairs)")
        try move(id, to: .done)
    }

    func meetings(of id: ID<InterviewProposal>) throws -> [MeetingRow] {
        let seats = try connection.rows(
            """
            SELECT s.candidate_id, s.person_id, s.chairs, coalesce(m.name, p.name) AS name
            FROM interview_seat s JOIN person p ON p.id = s.person_id
            LEFT JOIN membership m ON m.network_id = s.network_id AND m.person_id = s.person_id
            WHERE s.network_id = \(network) AND s.proposal_id = \(id) ORDER BY s.chairs DESC, name, s.person_id
            """
        ).reduce(into: [ID<Candidate>: [Seat]]()) { all, row in
            all[try row["candidate_id"], default: []].append(
                Seat(person: try row["person_id"], name: try row["name"], chairs: try row["chairs"]))
        }
        return try connection.rows(
            """
            SELECT candidate_id, starts_at, room FROM interview_meeting
            WHERE network_id = \(network) AND proposal_id = \(id)
            ORDER BY coalesce(starts_at, 9000000000000000000), room, candidate_id
            """
        ).map { row in
            let candidate: ID<Candidate> = try row["candidate_id"]
            return MeetingRow(
                candidate: candidate, starts: try row["starts_at"], room: try row["room"],
                seats: seats[candidate] ?? [])
        }
    }

    func accept(_ id: ID<InterviewProposal>) throws {
        try connection.run(
            """
            UPDATE interview_proposal SET accepted_at = \(scene.now) WHERE network_id = \(network) AND id = \(id)
            """)
    }
}
