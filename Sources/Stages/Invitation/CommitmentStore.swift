import Domain
import Storage

/// What the seats promised, and how each promise stands today.
extension InvitationStore {
    package struct CommitmentRow: Sendable, Encodable {
        package let id: ID<Commitment>
        package let seat: ID<Seat>
        package let organisationName: String
        package let kind: Expectation.Kind
        package let text: String
        package let due: Day
        package let firstDue: Day
        package let state: Commitment.State
        package let evidence: String
        package let reason: String
        package let changed: Moment
        package let every: Recurrence
        /// The last day of what recurs.
        package let until: Day?
        let series: ID<Commitment>?
        let reminded: Int
        let made: Moment

        private enum CodingKeys: CodingKey {
            case id, seat, organisationName, kind, text, due, firstDue, state, evidence, reason, changed, every, until
        }

        /// The days in which something may show that it is kept.
        var days: ClosedRange<Day> {
            let first = every == .once ? made.day() : max(made.day(), every.begins(firstDue))
            return first...max(first, state == .kept ? changed.day() : Day(number: .max))
        }
    }

    /// The promises the actor may see, seat after seat, the most urgent first.
    package func promises() throws -> [CommitmentRow] {
        try commitments("ORDER BY o.name, c.seat_id, c.due, c.id")
    }

    /// What is a week past its day and not kept: for whoever looks after the network.
    package func overdue() throws -> [CommitmentRow] {
        try commitments(
            "AND c.due < \(scene.today.adding(days: -Reminding.daysUntilConcern)) AND c.state <> \(Commitment.State.kept) ORDER BY c.due, c.id"
        )
    }

    /// How many promises the seats made, and how many are kept.
    package func promiseCount() throws -> (kept: Int, all: Int) {
        let row = try connection.first(
            """
            SELECT count(*) AS made, count(CASE WHEN state = \(Commitment.State.kept) THEN 1 END) AS kept FROM commitment
            WHERE network_id = \(network)
            """)
        return (try row?["kept"] ?? 0, try row?["made"] ?? 0)
    }

    package func commitment(_ id: ID<Commitment>) throws -> CommitmentRow {
        guard let row = try commitments("AND c.id = \(id)").first else { throw Path.NotFound() }
        return row
    }

    private func commitments(_ rest: SQL) throws -> [CommitmentRow] {
        try connection.rows(
            """
            SELECT c.*, s.made_at, o.name AS organisation_name FROM commitment c
            JOIN seat s ON s.id = c.seat_id JOIN organisation o ON o.id = s.organisation_id
            WHERE c.network_id = \(network) AND s.network_id = \(network)
                AND (\(Promising.seesAll(scene.actor)) = 1 OR c.seat_id = \(scene.actor.member?.seat)) \(rest)
            """
        ).map { row in
            let due: Day = try row["due"]
            let state: Commitment.State = try row["state"]
            return CommitmentRow(
                id: try row["id"], seat: try row["seat_id"], organisationName: try row["organisation_name"],
                kind: try row["kind"], text: try row["text"], due: due, firstDue: try row["first_due"],
                state: state.seen(on: scene.today, due: due), evidence: try row["evidence"], reason: try row["reason"],
                changed: try row["changed_at"], every: try row["every"], until: try row["until"],
                series: try row["series_id"], reminded: try row["reminded"], made: try row["made_at"])
        }
    }

    func promising(_ seat: ID<Seat>) throws -> Promising {
        Promising(stage: try CharterStore(scene).stage(), seat: seat)
    }

    func keep(_ commitment: ID<Commitment>, evidence: String) throws {
        try connection.run(
            """
            UPDATE commitment SET state = \(Commitment.State.kept), evidence = \(evidence),
                changed_by = \(scene.actor.person), changed_at = \(scene.now)
            WHERE network_id = \(network) AND id = \(commitment)
            """)
    }

    func move(_ commitment: ID<Commitment>, to due: Day, because reason: String) throws {
        try connection.run(
            """
            UPDATE commitment SET state = \(Commitment.State.renegotiated), due = \(due), reason = \(reason), reminded = 0,
                changed_by = \(scene.actor.person), changed_at = \(scene.now)
            WHERE network_id = \(network) AND id = \(commitment)
            """)
    }
}
