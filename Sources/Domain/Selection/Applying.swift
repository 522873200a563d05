/// What an applicant may do with their own application, and when.
package struct Applying: Sendable {
    /// `sent` is all there is in a call of one step; with two, `asked` and `proposed` follow.
    package enum State: String, Sendable, Hashable, Codable {
        case draft, sent, asked, proposed, withdrawn, released, erased

        /// Whether something is being written that nobody has received yet.
        package var isWriting: Bool { self == .draft || self == .asked }
    }

    package let state: State
    package let calling: Calling
    /// What the call asks and the application does not say yet.
    package let missing: [Phrase]
    /// The call was changed after this draft was kept last.
    package let isOvertaken: Bool

    package init(state: State, calling: Calling, missing: [Phrase], isOvertaken: Bool = false) {
        self.state = state
        self.calling = calling
        self.missing = missing
        self.isOvertaken = isOvertaken
    }

    /// The deadline of what is being written.
    package var deadline: CallDeadline? { state == .asked ? calling.proposals : calling.deadline }

    package var verdictOnKeeping: Verdict {
        if calling.stage == .closed { return .refused(.readOnly) }
        if !state.isWriting {
            return .refused(Refusal("alreadySent", say("The application has been sent. It stands as it is.")))
        }
        if state == .asked ? calling.isTakingProposals : calling.isTaking { return .allowed }
        guard calling.isOpened, let deadline = deadline?.said else { return .refused(Calling.notOpen) }
        return .refused(.callIsOver(deadline))
    }

    package var verdictOnSending: Verdict {
        let keeping = verdictOnKeeping
        if !keeping.isAllowed { return keeping }
        if isOvertaken {
            return .refused(
                Refusal(
                    "callChanged",
                    say("The call has changed since you kept this draft. Look through it, keep it again, then send.")))
        }
        guard let first = missing.first else { return .allowed }
        let count = missing.count
        return .refused(
            Refusal(
                "incomplete",
                say("\(count) questions are not answered yet. The first is “\(first)”; keep your answer, then send.")))
    }

    package var verdictOnWithdrawing: Verdict {
        if calling.stage == .closed { return .refused(.readOnly) }
        switch state {
        case .sent, .asked, .proposed: return .allowed
        case .draft:
            return .refused(Refusal("notSent", say("A draft has reached nobody; there is nothing to withdraw.")))
        case .erased: return .refused(Refusal("alreadyErased", say("The application has been erased.")))
        case .withdrawn: return .refused(Refusal("alreadyWithdrawn", say("The application has been withdrawn.")))
        case .released:
            return .refused(
                Refusal("alreadyDecided", say("The decision has been sent to you. Answer that letter instead.")))
        }
    }
}

extension Refusal {
    package static func callIsOver(_ deadline: ZonedMoment) -> Refusal {
        Refusal("callIsOver", say("The call was open until \(deadline). Nothing can be sent any more."))
    }
}
