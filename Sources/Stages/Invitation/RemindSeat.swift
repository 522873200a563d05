import Domain

/// The clock reminds a seat of what it promised, and begins the next turn of what recurs and was missed.
package struct RemindSeat: Action {
    let seat: ID<Seat>

    package init(_ seat: ID<Seat>) {
        self.seat = seat
    }

    package func perform(in scene: Scene) throws -> Event {
        guard scene.actor == .clock else { throw Refusal.onlyMembers }
        let invitations = InvitationStore(scene)
        let promises = try invitations.toRemind(seat)
        if promises.isEmpty { throw Path.NotFound() }
        for promise in promises {
            try invitations.remind(of: promise)
            if promise.state == .missed { try invitations.begin(after: promise) }
        }
        return Event(.seatReminded, seat)
    }
}
