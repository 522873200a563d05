import Domain
import Storage

/// Promises as they are made, and made again where they recur.
extension InvitationStore {
    /// What was accepted becomes a promise of the seat, due when its first turn ends.
    func promise(_ item: ItemRow, of seat: ID<Seat>, by person: ID<Person>) throws {
        let id: ID<Commitment> = scene.newID()
        let due = item.every.firstTurn(from: scene.today, until: item.due)
        try connection.run(
            """
            INSERT INTO commitment (id, network_id, seat_id, kind, text, due, first_due, state, changed_by, changed_at,
                every, until, series_id)
            VALUES (\(id), \(network), \(seat), \(item.kind), \(item.text), \(due), \(due), \(Commitment.State.due),
                \(person), \(scene.now), \(item.every), \(item.due), \(id))
            """)
    }

    /// The next turn of a promise that recurs, unless it has begun already.
    func begin(after promise: CommitmentRow) throws {
        guard let series = promise.series, let until = promise.until,
            let due = promise.every.turn(after: promise.firstDue, until: until),
            try !connection.exists(
                """
                SELECT 1 FROM commitment
                WHERE network_id = \(network) AND series_id = \(series) AND first_due > \(promise.firstDue)
                """)
        else { return }
        try connection.run(
            """
            INSERT INTO commitment (id, network_id, seat_id, kind, text, due, first_due, state, changed_at, every, until,
                series_id)
            VALUES (\(scene.newID(Commitment.self)), \(network), \(promise.seat), \(promise.kind), \(promise.text), \(due),
                \(due), \(Commitment.State.due), \(scene.now), \(promise.every), \(until), \(series))
            """)
    }

    /// Takes the turn back that keeping a promise began.
    func dropTurn(after promise: CommitmentRow, begun moment: Moment) throws {
        guard let series = promise.series else { return }
        try connection.run(
            """
            DELETE FROM commitment WHERE network_id = \(network) AND series_id = \(series)
                AND first_due > \(promise.firstDue) AND state = \(Commitment.State.due) AND changed_at = \(moment)
            """)
    }

    /// What a seat should be reminded of now.
    func toRemind(_ seat: ID<Seat>) throws -> [CommitmentRow] {
        try promises(of: seat).filter {
            $0.reminded < Reminding.times($0.state, due: $0.due, today: scene.today)
        }
    }

    func remind(of promise: CommitmentRow) throws {
        try connection.run(
            """
            UPDATE commitment SET reminded = \(Reminding.times(promise.state, due: promise.due, today: scene.today))
            WHERE network_id = \(network) AND id = \(promise.id)
            """)
    }

    /// Seats of any network that have something to be reminded of.
    static func seatsToRemind(_ most: Int, in connection: any Connection, today: Day) throws -> [(
        network: ID<Network>, seat: ID<Seat>
    )] {
        try connection.rows(
            """
            SELECT DISTINCT c.network_id, c.seat_id FROM commitment c JOIN network n ON n.id = c.network_id
            WHERE c.state <> 'kept' AND c.reminded < 2 AND n.stage IN \(list: [Stage.active, .closing])
                AND c.due <= \(today.adding(days: Reminding.daysAhead)) AND (c.reminded = 0 OR c.due < \(today))
            ORDER BY c.network_id, c.seat_id LIMIT \(most)
            """
        ).map { (network: try $0["network_id"], seat: try $0["seat_id"]) }
    }
}
