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

    /// Whether any letter has been sent since.
    func hasInvited(since moment: Moment) throws -> Bool {
        try connection.exists("SELECT 1 FROM invitation WHERE network_id = \(network) AND sent_at > \(moment)")
    }

    /// A letter that was declined waits for its answer again.
    func reopen(_ invitation: ID<Invitation>) throws {
        try connection.run(
            """
            UPDATE invitation SET state = \(Invitation.State.sent), reason = ''
            WHERE network_id = \(network) AND id = \(invitation)
            """)
    }

    /// The proposal that was answered then, if the item still stands as that answer left it.
    func unchangedAnswer(to item: ID<InvitationItem>, of invitation: ID<Invitation>, at moment: Moment) throws
        -> RoundRow?
    {
        let row = try self.item(item, of: invitation)
        guard let round = row.rounds.last, let answer = round.answer,
            row.state == (answer == .agreed ? .accepted : .open)
        else { return nil }
        let isThis = try connection.exists(
            """
            SELECT 1 FROM renegotiation
            WHERE network_id = \(network) AND id = \(round.id) AND answered_at = \(moment)
            """)
        let isBuiltUpon = try connection.exists(
            """
            SELECT 1 FROM event WHERE network_id = \(network) AND subject_id = \(item)
                AND kind = \(EventKind.expectationAnswered) AND at > \(moment)
            """)
        return isThis && !isBuiltUpon ? round : nil
    }

    /// A proposal waits for its answer again, and the item reads as before.
    func reopen(_ round: RoundRow, of invitation: ID<Invitation>) throws {
        let row = try item(round.item, of: invitation)
        let before = row.rounds.dropLast().last { $0.answer == .agreed }
        try connection.run(
            """
            UPDATE invitation_item SET state = \(InvitationItem.State.renegotiated),
                text = \(before?.text ?? row.asked), due = \(before?.due ?? row.askedDue)
            WHERE network_id = \(network) AND id = \(round.item)
            """)
        try connection.run(
            """
            UPDATE renegotiation SET answer = NULL, note = '', salt = NULL, answered_by = NULL, answered_at = NULL
            WHERE network_id = \(network) AND id = \(round.id)
            """)
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
