import Domain
import Storage

/// Whose doings count for a seat.
extension InvitationStore {
    /// Who sits or has signed for these seats.
    func people(of seats: [ID<Seat>]) throws -> [(seat: ID<Seat>, person: ID<Person>)] {
        if seats.isEmpty { return [] }
        return try connection.rows(
            """
            SELECT seat_id, person_id FROM membership WHERE network_id = \(network) AND seat_id IN \(list: seats)
            UNION
            SELECT seat_id, person_id FROM invitation_signature WHERE network_id = \(network) AND seat_id IN \(list: seats)
            UNION
            SELECT seat_id, person_id FROM seat_past WHERE network_id = \(network) AND seat_id IN \(list: seats)
            """
        ).map { (seat: try $0["seat_id"], person: try $0["person_id"]) }
    }

    /// Whoever sits there now is kept as one who sat there before.
    func leave(_ seat: ID<Seat>) throws {
        let people = try connection.rows(
            "SELECT person_id, name FROM membership WHERE network_id = \(network) AND seat_id = \(seat) ORDER BY person_id"
        )
        for row in people {
            try connection.run(
                """
                INSERT INTO seat_past (id, network_id, seat_id, person_id, name, left_at)
                VALUES (\(scene.newID(Seat.self)), \(network), \(seat), \(try row["person_id"] as ID<Person>),
                    \(try row["name"] as String), \(scene.now))
                """)
        }
    }

    /// By name, the last first.
    func predecessors(on seat: ID<Seat>) throws -> [String] {
        try connection.column(
            "SELECT name FROM seat_past WHERE network_id = \(network) AND seat_id = \(seat) ORDER BY left_at DESC, id DESC"
        )
    }
}
