/// Who writes, opens and closes the call, and when. Once it is open it stands: applicants rely on it.
package struct Calling: Sendable {
    package let stage: Stage
    package let isWritten: Bool
    package let isOpened: Bool
    package let deadline: Day?
    package let today: Day

    package init(stage: Stage, isWritten: Bool, isOpened: Bool, deadline: Day?, today: Day) {
        self.stage = stage
        self.isWritten = isWritten
        self.isOpened = isOpened
        self.deadline = deadline
        self.today = today
    }

    package func verdictOnWriting(by actor: Actor) -> Verdict {
        if stage == .closed { return .refused(.readOnly) }
        if !actor.holds(.convener) { return .refused(.only(.convener)) }
        if isOpened {
            return .refused(Refusal("callIsOpen", say("The call has been opened. Applicants rely on it as it stands.")))
        }
        return stage <= .call ? .allowed : .refused(.outsideStage(.call))
    }

    package func verdictOnOpening(by actor: Actor) -> Verdict {
        let writing = verdictOnWriting(by: actor)
        if !writing.isAllowed { return writing }
        if stage != .call {
            return .refused(Refusal("notYetCall", say("The network opens its call once it has left design.")))
        }
        guard isWritten, let deadline else {
            return .refused(
                Refusal("noCall", say("Write the call first: what is asked, by when, and how candidates are scored.")))
        }
        return deadline < today ? .refused(Self.deadlinePassed) : .allowed
    }

    package func verdictOnClosing(by actor: Actor, applications: Int) -> Verdict {
        if stage == .closed { return .refused(.readOnly) }
        if stage != .call { return .refused(.outsideStage(.call)) }
        if !actor.holds(.convener) { return .refused(.only(.convener)) }
        guard isOpened, let deadline else {
            return .refused(Refusal("callNotOpen", say("The call has not been opened yet.")))
        }
        if today < deadline {
            return .refused(
                Refusal(
                    "beforeDeadline",
                    say("Applicants have been promised time until \(deadline). It can be closed from that day on.")))
        }
        return applications == 0
            ? .refused(Refusal("noApplications", say("Nobody has applied yet; there is nothing to select from.")))
            : .allowed
    }

    /// Whether applications are taken now.
    package var isTaking: Bool { stage == .call && isOpened && deadline.map { today <= $0 } ?? false }

    /// A call must leave time, and seats to fill.
    package static func verdict(deadline: Day, today: Day) -> Verdict {
        deadline < today ? .refused(deadlinePassed) : .allowed
    }

    private static let deadlinePassed = Refusal(
        "deadlinePassed", say("The deadline lies in the past; set one that is still to come."))
}
