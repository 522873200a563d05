/// Who may shape a network and its charter, and when.
package struct Chartering: Sendable {
    package let stage: Stage

    package init(stage: Stage) {
        self.stage = stage
    }

    /// Conveners write the charter as long as the network lives; afterwards it stands.
    package func verdict(for actor: Actor) -> Verdict {
        if stage == .closed { return .refused(.readOnly) }
        return actor.holds(.convener) ? .allowed : .refused(.only(.convener))
    }

    /// A network does not end before it is planned.
    package static func verdict(ends: Day?, today: Day) -> Verdict {
        guard let ends, ends <= today else { return .allowed }
        return .refused(Refusal("endPassed", say("The end date lies in the past; set one that is still to come.")))
    }

    /// A facilitator helps to shape goals, questions and duties.
    package func verdictOnAgenda(for actor: Actor) -> Verdict {
        if stage == .closed { return .refused(.readOnly) }
        return actor.holds(.convener) || actor.holds(.facilitator) ? .allowed : .refused(.only(.convener))
    }

    /// Everybody with a place in the network accepts for themselves, once there is something to accept.
    package func verdictOnAccepting(by actor: Actor, sectionsToAccept: Int) -> Verdict {
        if stage == .closed { return .refused(.readOnly) }
        if actor.member == nil { return .refused(.onlyMembers) }
        if sectionsToAccept == 0 {
            return .refused(Refusal("nothingToAccept", say("You have accepted the charter as it stands.")))
        }
        return .allowed
    }
}
