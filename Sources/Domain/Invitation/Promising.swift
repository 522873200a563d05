/// Who may say how a promise stands: the people on the seat that made it. Staff of the network read all of them.
package struct Promising: Sendable {
    package let stage: Stage
    package let seat: ID<Seat>

    package init(stage: Stage, seat: ID<Seat>) {
        self.stage = stage
        self.seat = seat
    }

    package func verdict(on state: Commitment.State, by actor: Actor) -> Verdict {
        if stage == .closed { return .refused(.readOnly) }
        if actor.member?.seat != seat || !actor.holds(.member) {
            return .refused(
                Refusal("onlyTheSeat", say("Only the people on the seat that made this promise can do this.")))
        }
        if state == .kept { return .refused(Refusal("kept", say("This promise is kept; nothing more to do."))) }
        return .allowed
    }

    /// A promise moves to a day that is still to come.
    package func verdict(onMoving due: Day, to new: Day, today: Day, ends: Day?) -> Verdict {
        if new <= today || new == due {
            return .refused(Refusal("noNewDay", say("Give it a new date that is still to come.")))
        }
        return Self.verdict(on: new, ends: ends)
    }

    /// Nothing is promised for a day the network will not live to see.
    package static func verdict(on due: Day, ends: Day?) -> Verdict {
        guard let ends, due > ends else { return .allowed }
        return .refused(Refusal("afterEnd", say("The network ends on \(ends); promise it for a day before.")))
    }

    /// Who sees the promises of every seat; a member sees those of the own one.
    package static func seesAll(_ actor: Actor) -> Bool { actor == .clock || Sight(actor).seesStaffMatters }
}
