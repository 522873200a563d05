/// Who may begin the end of a network, work on it, and close it: when the checklist is complete, and not before.
package struct Closing: Sendable {
    package let stage: Stage
    /// What of the checklist is still open.
    package let open: [ClosingItem]

    package init(stage: Stage, open: [ClosingItem] = ClosingItem.allCases) {
        self.stage = stage
        self.open = open
    }

    package func verdictOnBeginning(by actor: Actor) -> Verdict {
        if stage == .closed { return .refused(.readOnly) }
        if !actor.holds(.convener) { return .refused(.only(.convener)) }
        if stage == .closing {
            return .refused(Refusal("alreadyClosing", say("The closing of this network has begun already.")))
        }
        return stage == .active ? .allowed : .refused(.outsideStage(.active))
    }

    /// It opens by itself half a year before the end.
    package func verdictByClock(ends: Day?, today: Day) -> Verdict {
        guard stage == .active else { return .refused(.outsideStage(.active)) }
        if let ends, today.days(until: ends) <= ClosingNotice.opening { return .allowed }
        return .refused(Refusal("tooEarly", say("The closing opens by itself half a year before the end.")))
    }

    /// Checklist, thanks and keepers are the work of conveners and the facilitator.
    package func verdictOnWorking(by actor: Actor) -> Verdict {
        if stage == .closed { return .refused(.readOnly) }
        if stage != .closing { return .refused(.outsideStage(.closing)) }
        return actor.holds(.convener) || actor.holds(.facilitator) ? .allowed : .refused(.only(.convener))
    }

    /// Everybody chooses for themselves what becomes of their name and words, at any time, also when the network is closed.
    package func verdictOnConsenting(by actor: Actor) -> Verdict {
        actor.member == nil ? .refused(.onlyMembers) : .allowed
    }

    /// What silence means is stated before people are asked, and not changed behind their backs.
    package func verdictOnSilence(by actor: Actor) -> Verdict {
        if stage == .closed { return .refused(.readOnly) }
        if !actor.holds(.convener) { return .refused(.only(.convener)) }
        if stage < .closing { return .allowed }
        return .refused(
            Refusal(
                "askedAlready", say("Everybody was asked already. What silence means is stated before the closing.")))
    }

    /// Who keeps what may change hands after the end, too: people and organisations go, and things must not be lost.
    package func verdictOnKeeping(by actor: Actor) -> Verdict {
        if stage < .closing { return .refused(.outsideStage(.closing)) }
        return actor.holds(.convener) || actor.holds(.facilitator) ? .allowed : .refused(.only(.convener))
    }

    /// Whether one stays in touch, and where, everybody says for themselves.
    package func verdictOnStayingInTouch(by actor: Actor) -> Verdict {
        if stage == .closed { return .refused(.readOnly) }
        if stage != .closing { return .refused(.outsideStage(.closing)) }
        return actor.member == nil ? .refused(.onlyMembers) : .allowed
    }

    /// Addresses were given to those who took part, not to everybody who may read here.
    package static func seesContacts(_ actor: Actor) -> Bool {
        Role.participants.contains { actor.holds($0) }
    }

    /// Whoever was asked to keep something answers for themselves, also after the end.
    package func verdictOnAnswering(by actor: Actor, asked: ID<Person>?) -> Verdict {
        if stage < .closing { return .refused(.outsideStage(.closing)) }
        if let asked, actor.member?.person == asked { return .allowed }
        return .refused(Refusal("notAsked", say("Only the person who was asked to keep it can answer.")))
    }

    package func verdictOnClosing(by actor: Actor) -> Verdict {
        if stage == .closed { return .refused(.readOnly) }
        if !actor.holds(.convener) { return .refused(.only(.convener)) }
        if stage != .closing { return .refused(.outsideStage(.closing)) }
        guard let first = open.first else { return .allowed }
        let label = first.label
        let others = open.count - 1
        return .refused(
            Refusal(
                "checklistOpen",
                others == 0
                    ? say("One thing on the checklist is still open: \(label).")
                    : say("Still open on the checklist: \(label), and \(others) more.")))
    }
}
