/// What an applicant may do with their own application, and when.
package struct Applying: Sendable {
    package enum State: String, Sendable, Hashable, Codable {
        case draft, sent, withdrawn, released
    }

    package let state: State
    package let calling: Calling
    /// What the call asks and the application does not say yet.
    package let missing: [Phrase]

    package init(state: State, calling: Calling, missing: [Phrase]) {
        self.state = state
        self.calling = calling
        self.missing = missing
    }

    package var verdictOnKeeping: Verdict {
        if calling.stage == .closed { return .refused(.readOnly) }
        if state != .draft {
            return .refused(Refusal("alreadySent", say("The application has been sent. It stands as it is.")))
        }
        if let deadline = calling.deadline, calling.isOpened, calling.stage != .call || calling.today > deadline {
            return .refused(
                Refusal("callIsOver", say("The call was open until \(deadline). Nothing can be sent any more.")))
        }
        return calling.isTaking ? .allowed : .refused(Refusal("callNotOpen", say("The call has not been opened yet.")))
    }

    package var verdictOnSending: Verdict {
        let keeping = verdictOnKeeping
        if !keeping.isAllowed { return keeping }
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
        case .sent: return .allowed
        case .draft:
            return .refused(Refusal("notSent", say("A draft has reached nobody; there is nothing to withdraw.")))
        case .withdrawn: return .refused(Refusal("alreadyWithdrawn", say("The application has been withdrawn.")))
        case .released:
            return .refused(
                Refusal("alreadyDecided", say("The decision has been sent to you. Answer that letter instead.")))
        }
    }
}
