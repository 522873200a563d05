import Domain
import Storage

/// What undoing an answer, a promise or a signature writes.
extension InvitationStore {
    /// Every promise of a seat in the order in which letters number them.
    func promises(of seat: ID<Seat>) throws -> [CommitmentRow] {
        try promises().filter { $0.seat == seat }.sorted { $0.id < $1.id }
    }

    func dropOpenRounds(of item: ID<InvitationItem>) throws {
        try connection.run(
            "DELETE FROM renegotiation WHERE network_id = \(network) AND item_id = \(item) AND answer IS NULL")
    }

    /// A promise stands as before: due on the day it had, which is the first one unless it had been moved.
    func reopen(_ promise: CommitmentRow, from moment: Moment) throws {
        let state: Commitment.State = promise.state == .kept && promise.due != promise.firstDue ? .renegotiated : .due
        let due = promise.state == .kept ? promise.due : promise.firstDue
        try connection.run(
            """
            UPDATE commitment SET state = \(state), due = \(due), evidence = '',
                reason = CASE WHEN \(promise.state == .kept) = 1 THEN reason ELSE '' END,
                changed_by = \(scene.actor.person), changed_at = \(scene.now)
            WHERE network_id = \(network) AND id = \(promise.id) AND changed_at = \(moment)
            """)
    }

    /// The letter is open again; a seat made by it, and what it promised, are gone.
    func unsign(_ invitation: InvitationRow, at moment: Moment) throws {
        let seat: ID<Seat>? = try connection.value(
            """
            SELECT seat_id FROM invitation_signature
            WHERE network_id = \(network) AND invitation_id = \(invitation.id)
            """)
        try connection.run(
            "DELETE FROM commitment WHERE network_id = \(network) AND seat_id = \(seat) AND changed_at = \(moment)")
        try connection.run(
            "DELETE FROM invitation_signature WHERE network_id = \(network) AND invitation_id = \(invitation.id)")
        try connection.run(
            "UPDATE membership SET seat_id = NULL WHERE network_id = \(network) AND person_id = \(invitation.person)")
        try connection.run(
            """
            DELETE FROM seat WHERE network_id = \(network) AND id = \(seat) AND made_at = \(moment)
                AND NOT EXISTS (SELECT 1 FROM commitment c WHERE c.seat_id = seat.id)
                AND NOT EXISTS (SELECT 1 FROM invitation_signature s WHERE s.seat_id = seat.id)
            """)
        try connection.run(
            """
            UPDATE invitation SET state = \(Invitation.State.sent)
            WHERE network_id = \(network) AND id = \(invitation.id)
            """)
    }
}
