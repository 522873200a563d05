/// Who may hand a seat to another person: a convener, or whoever sits on it. The promises stay with the seat.
package struct HandingOver: Sendable {
    package let stage: Stage
    package let seat: ID<Seat>

    package init(stage: Stage, seat: ID<Seat>) {
        self.stage = stage
        self.seat = seat
    }

    package func verdict(for actor: Actor) -> Verdict {
        if stage == .closed { return .refused(.readOnly) }
        if actor.holds(.convener) || (actor.holds(.member) && actor.member?.seat == seat) { return .allowed }
        return .refused(
            Refusal("onlySeatOrConvener", say("Only a convener or whoever sits on this seat can hand it over.")))
    }
}
