/// Who writes, opens, changes and closes the call, and when. Once it is open it stands: applicants rely on it, and a
/// change is a new version with a reason.
package struct Calling: Sendable {
    package let stage: Stage
    package let isWritten: Bool
    package let isOpened: Bool
    /// A new version is being written while the one before it stands.
    package let isChanging: Bool
    package let deadline: CallDeadline?
    /// Until when full proposals come, where the call has two steps.
    package let proposals: CallDeadline?
    package let now: Moment

    package init(
        stage: Stage, isWritten: Bool, isOpened: Bool, isChanging: Bool = false, deadline: CallDeadline?,
        proposals: CallDeadline? = nil, now: Moment
    ) {
        self.stage = stage
        self.isWritten = isWritten
        self.isOpened = isOpened
        self.isChanging = isChanging
        self.deadline = deadline
        self.proposals = proposals
        self.now = now
    }

    package func verdictOnWriting(by actor: Actor) -> Verdict {
        if stage == .closed { return .refused(.readOnly) }
        if !actor.holds(.convener) { return .refused(.only(.convener)) }
        if isOpened, !isChanging || stage != .call {
            return .refused(
                Refusal(
                    "callIsOpen",
                    say(
                        "The call has been opened. Applicants rely on it as it stands. Begin a change to write its next version."
                    )))
        }
        return stage <= .call ? .allowed : .refused(.outsideStage(.call))
    }

    /// Questions, rules and the rubric hang on a call that has been written.
    package func verdictOnBuilding(by actor: Actor) -> Verdict {
        let writing = verdictOnWriting(by: actor)
        return writing.isAllowed && !isWritten ? .refused(Self.notWritten) : writing
    }

    package static func verdictOnDropping(_ question: CallQuestion.Key) -> Verdict {
        question == .organisation || question == .contact
            ? .refused(Refusal("fixedQuestion", say("Every application says who applies. It can be worded anew.")))
            : .allowed
    }

    package func verdictOnOpening(by actor: Actor, faults: [CallFault]) -> Verdict {
        if stage == .closed { return .refused(.readOnly) }
        if !actor.holds(.convener) { return .refused(.only(.convener)) }
        if isOpened { return .refused(Refusal("callIsOpen", say("The call has been opened already."))) }
        if stage != .call {
            return .refused(Refusal("notYetCall", say("The network opens its call once it has left design.")))
        }
        if !isWritten { return .refused(Self.notWritten) }
        return Self.verdict(on: faults)
    }

    package func verdictOnBeginningChange(by actor: Actor) -> Verdict {
        if stage == .closed { return .refused(.readOnly) }
        if !actor.holds(.convener) { return .refused(.only(.convener)) }
        if !isOpened { return .refused(Self.notOpen) }
        if stage != .call { return .refused(.outsideStage(.call)) }
        return isChanging
            ? .refused(
                Refusal("alreadyChanging", say("A change is being written already. Publish it or drop it first.")))
            : .allowed
    }

    /// - Parameter next: the deadline of the version that is to stand.
    package func verdictOnPublishing(by actor: Actor, faults: [CallFault], next: CallDeadline?) -> Verdict {
        let dropping = verdictOnDroppingChange(by: actor)
        if !dropping.isAllowed { return dropping }
        if let deadline, let next, next.closes < deadline.closes {
            let promised = deadline.said
            return .refused(
                Refusal(
                    "deadlineEarlier",
                    say("Applicants have been promised time until \(promised). A deadline moves later, never earlier."))
            )
        }
        return Self.verdict(on: faults)
    }

    package func verdictOnDroppingChange(by actor: Actor) -> Verdict {
        if stage == .closed { return .refused(.readOnly) }
        if !actor.holds(.convener) { return .refused(.only(.convener)) }
        if stage != .call { return .refused(.outsideStage(.call)) }
        return isChanging
            ? .allowed : .refused(Refusal("notChanging", say("No change is being written. Begin one first.")))
    }

    /// - Parameter unanswered: expressions of interest nobody has answered yet, where the call has two steps.
    package func verdictOnClosing(by actor: Actor, applications: Int, unanswered: Int = 0) -> Verdict {
        if stage == .closed { return .refused(.readOnly) }
        if stage != .call { return .refused(.outsideStage(.call)) }
        if !actor.holds(.convener) { return .refused(.only(.convener)) }
        guard isOpened, let last = proposals ?? deadline else { return .refused(Self.notOpen) }
        if !last.isOver(at: now) {
            let deadline = last.said
            return .refused(
                Refusal(
                    "beforeDeadline",
                    say(
                        "Applicants have been promised time until \(deadline). It can be closed after that and its grace."
                    )
                ))
        }
        if unanswered > 0 {
            return .refused(
                Refusal(
                    "interestsUnanswered",
                    say("\(unanswered) expressions of interest have no answer yet. Ask for the proposal, or decline.")))
        }
        return applications == 0
            ? .refused(Refusal("noApplications", say("Nobody has applied yet; there is nothing to select from.")))
            : .allowed
    }

    /// Whether applications, or expressions of interest, are taken now.
    package var isTaking: Bool { stage == .call && isOpened && deadline.map { !$0.isOver(at: now) } ?? false }

    /// Whether full proposals are taken now.
    package var isTakingProposals: Bool {
        stage == .call && isOpened && proposals.map { !$0.isOver(at: now) } ?? false
    }

    private static func verdict(on faults: [CallFault]) -> Verdict {
        guard let first = faults.first?.sentence else { return .allowed }
        let count = faults.count
        return .refused(
            Refusal(
                "callFaults", say("\(count) things are to be mended before it can be published. The first: \(first)")))
    }

    package static let deadlinePassed = Refusal(
        "deadlinePassed", say("The deadline lies in the past; set one that is still to come."))
    package static let notOpen = Refusal("callNotOpen", say("The call has not been opened yet."))
    private static let notWritten = Refusal(
        "noCall", say("Write the call first: what is asked, by when, and how candidates are scored."))
}
