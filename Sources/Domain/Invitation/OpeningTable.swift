/// When the table opens: at least two seats are signed, since nobody learns alone.
package struct OpeningTable: Sendable {
    package static let leastSeats = 2

    package let stage: Stage
    package let seats: Int

    package init(stage: Stage, seats: Int) {
        self.stage = stage
        self.seats = seats
    }

    package func verdict(for actor: Actor) -> Verdict {
        if stage == .closed { return .refused(.readOnly) }
        if !actor.holds(.convener) { return .refused(.only(.convener)) }
        if stage != .invitation { return .refused(.outsideStage(.invitation)) }
        if seats < Self.leastSeats {
            let least = Self.leastSeats
            return .refused(
                Refusal("tooFewSeats", say("At least \(least) invitations must be signed before the table opens.")))
        }
        return .allowed
    }
}
