/// Who may ask to have a decision read again, by when, who reads it, and what comes of it.
///
/// An applicant appeals once, within the days the call states. Somebody who has not read it and has no conflict reads it
/// again and answers; their answer stands.
package struct Appealing: Sendable {
    package enum State: String, Sendable, Hashable, Codable {
        case none, lodged, reading, answered
    }

    package enum Outcome: String, Sendable, Hashable, CaseIterable, Codable {
        case upheld, reserve, invite

        package var label: Phrase {
            switch self {
            case .upheld: say("The decision stands")
            case .reserve: say("It is changed: kept in reserve")
            case .invite: say("It is changed: invited")
            }
        }

        /// The new decision; nothing where the first stands.
        package var decision: Decision? {
            switch self {
            case .upheld: nil
            case .reserve: .reserve
            case .invite: .invite
            }
        }
    }

    package let stage: Stage
    package let state: State
    /// The decision that was released; nothing before that.
    package let decision: Decision?
    /// Until when an appeal is taken; nothing where the call grants none.
    package let until: Moment?
    package let now: Moment

    package init(stage: Stage, state: State, decision: Decision?, until: Moment?, now: Moment) {
        self.stage = stage
        self.state = state
        self.decision = decision
        self.until = until
        self.now = now
    }

    package var verdictOnLodging: Verdict {
        if stage == .closed { return .refused(.readOnly) }
        if state != .none {
            return .refused(
                Refusal("alreadyAppealed", say("You have appealed already; a decision is read again once.")))
        }
        guard let decision else {
            return .refused(Refusal("notReleased", say("There is no decision yet to appeal against.")))
        }
        if decision == .invite {
            return .refused(Refusal("invited", say("You are invited; there is nothing to appeal against.")))
        }
        guard let until else {
            return .refused(Refusal("noAppeals", say("The call states no time for appeals.")))
        }
        return now < until
            ? .allowed : .refused(Refusal("appealOver", say("Appeals were taken until \(until). The decision stands.")))
    }

    /// - Parameter isFresh: whether the reader has neither read nor judged it, and has no conflict of interest.
    package func verdictOnNaming(on candidate: Candidate, by member: Member?, isFresh: Bool = true) -> Verdict {
        if stage == .closed { return .refused(.readOnly) }
        let convening = candidate.verdictOnConvening(by: member)
        if !convening.isAllowed { return convening }
        if let open = verdictOnOpen.refusal { return .refused(open) }
        return isFresh
            ? .allowed
            : .refused(
                Refusal(
                    "notFresh",
                    say("The second reader has not read it before and has no conflict of interest. Choose another.")
                ))
    }

    package func verdictOnAnswering(
        _ standing: CandidateStanding, choosing outcome: Outcome = .upheld, seatsLeft: Int = 0
    ) -> Verdict {
        if stage == .closed { return .refused(.readOnly) }
        if !standing.isSecondReader {
            return .refused(Refusal("notSecondReader", say("Only the second reader answers an appeal.")))
        }
        if let open = verdictOnOpen.refusal { return .refused(open) }
        if !standing.hasConfirmed { return .refused(.notDeclared) }
        if outcome == .invite {
            if stage != .invitation { return .refused(.outsideStage(.invitation)) }
            if seatsLeft <= 0 {
                return .refused(
                    Refusal(
                        "noSeatsLeft", say("Every seat of the call is taken. The second read can keep it in reserve.")))
            }
        }
        if outcome.decision == decision, outcome != .upheld {
            return .refused(Refusal("sameDecision", say("That is the decision it has. Say that it stands.")))
        }
        return .allowed
    }

    private var verdictOnOpen: Verdict {
        switch state {
        case .none: .refused(Refusal("noAppeal", say("Nobody has appealed here.")))
        case .answered: .refused(Refusal("appealAnswered", say("The appeal has been answered; the answer stands.")))
        case .lodged, .reading: .allowed
        }
    }
}
