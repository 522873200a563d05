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
            """
        ).map { (seat: try $0["seat_id"], person: try $0["person_id"]) }
    }
}
