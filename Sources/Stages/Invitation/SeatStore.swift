import Domain
import Storage

/// The seats of the network: an organisation's place, with whoever sits there now.
extension InvitationStore {
    package struct SeatRow: Sendable, Encodable {
        package let id: ID<Seat>
        package let organisation: ID<Organisation>
        package let organisationName: String
        /// Empty when nobody sits there.
        package let people: [String]
    }

    /// All seats, organisations by name; an empty one has nobody on it.
    package func seats() throws -> [SeatRow] {
        let rows = try connection.rows(
            """
            SELECT s.id, s.organisation_id, o.name AS organisation_name, m.name FROM seat s
            JOIN organisation o ON o.id = s.organisation_id
            LEFT JOIN membership m ON m.network_id = s.network_id AND m.seat_id = s.id
            WHERE s.network_id = \(network) ORDER BY o.name, s.id, m.name
            """)
        var seats: [SeatRow] = []
        for row in rows {
            let id: ID<Seat> = try row["id"]
            let name: String? = try row["name"]
            let before = seats.last?.id == id ? seats.removeLast().people : []
            seats.append(
                SeatRow(
                    id: id, organisation: try row["organisation_id"], organisationName: try row["organisation_name"],
                    people: before + [name].compactMap(\.self)))
        }
        return seats
    }

    /// Organisations whose seat nobody holds, and those whose letter is on its way, as far as the one who looks may know
    /// of it. At the end a letter without an answer keeps no seat any more.
    func emptySeats() throws -> [String] {
        let left = try seats().filter(\.people.isEmpty).map(\.organisationName)
        if try CharterStore(scene).stage() == .closed { return left }
        return try left + invitations().filter { $0.state == .sent }.map(\.organisationName)
    }

    func seat(_ id: ID<Seat>) throws -> SeatRow {
        guard let seat = try seats().first(where: { $0.id == id }) else { throw Path.NotFound() }
        return seat
    }

    /// Somebody signs: the organisation's seat, and what was accepted as its promises. A seat it has already is kept.
    func sign(_ invitation: InvitationRow, _ items: [ItemRow], charterVersion: Int) throws -> ID<Seat> {
        let known: ID<Seat>? = try connection.value(
            "SELECT id FROM seat WHERE network_id = \(network) AND organisation_id = \(invitation.organisation)")
        let seat = known ?? scene.newID()
        if known == nil {
            try connection.run(
                """
                INSERT INTO seat (id, network_id, organisation_id, candidate_id, made_at)
                VALUES (\(seat), \(network), \(invitation.organisation), \(invitation.candidate), \(scene.now))
                """)
        }
        try connection.run(
            """
            INSERT INTO invitation_signature (invitation_id, network_id, seat_id, person_id, name, charter_version, at)
            VALUES (\(invitation.id), \(network), \(seat), \(invitation.person), \(invitation.name), \(charterVersion), \(scene.now))
            """)
        try connection.run(
            "UPDATE invitation SET state = \(Invitation.State.signed) WHERE network_id = \(network) AND id = \(invitation.id)"
        )
        for item in items where item.state == .accepted { try promise(item, of: seat, by: invitation.person) }
        return seat
    }

    struct SignatureRow: Sendable, Encodable {
        let name: String
        let charterVersion: Int
        let at: Moment
    }

    func signature(of invitation: ID<Invitation>) throws -> SignatureRow? {
        try connection.first(
            """
            SELECT name, charter_version, at FROM invitation_signature
            WHERE network_id = \(network) AND invitation_id = \(invitation)
            """
        ).map { SignatureRow(name: try $0["name"], charterVersion: try $0["charter_version"], at: try $0["at"]) }
    }
}
