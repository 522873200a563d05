/// Who plans a round of interviews, who says when they can, and until when a plan may be accepted.
package struct Interviewing: Sendable {
    package let stage: Stage
    package let phase: SelectionPhase
    /// Nothing until the round is stated.
    package let slots: Int?
    package let candidates: Int
    /// People who have said when they can.
    package let interviewers: Int
    package let isUnderWay: Bool

    package init(
        stage: Stage, phase: SelectionPhase, slots: Int? = nil, candidates: Int = 0, interviewers: Int = 0,
        isUnderWay: Bool = false
    ) {
        self.stage = stage
        self.phase = phase
        self.slots = slots
        self.candidates = candidates
        self.interviewers = interviewers
        self.isUnderWay = isUnderWay
    }

    package func verdictOnStating(by actor: Actor) -> Verdict {
        let first = verdictAtStage
        if !first.isAllowed { return first }
        return actor.holds(.convener) || actor.holds(.deputy) ? .allowed : .refused(.only(.convener))
    }

    /// Whoever may come to read candidates says when they could interview some.
    package func verdictOnOffering(by actor: Actor) -> Verdict {
        let first = verdictAtStage
        if !first.isAllowed { return first }
        if !CandidateSight.isFor(actor) { return .refused(.only(.reviewer)) }
        return slots == nil
            ? .refused(
                Refusal("noRound", say("No round of interviews is planned yet. A convener states when and where.")))
            : .allowed
    }

    /// An applicant whom conveners wish to see says when it can, on its own clock.
    ///
    /// - Parameter isListed: its application is on the list for interviews.
    package func verdictOnOffering(by applicant: Applying.State, isListed: Bool) -> Verdict {
        let first = verdictAtStage
        if !first.isAllowed { return first }
        if slots != nil, isListed, applicant == .sent || applicant == .proposed { return .allowed }
        return .refused(Refusal("notListed", say("No interview with you is being planned.")))
    }

    package func verdictOnAsking(by actor: Actor) -> Verdict {
        let first = verdictOnStating(by: actor)
        if !first.isAllowed { return first }
        if slots == nil {
            return .refused(
                Refusal("noRound", say("No round of interviews is planned yet. A convener states when and where.")))
        }
        if !phase.showsNames {
            let name = phase.kind.label
            return .refused(
                Refusal(
                    "interviewsBlind",
                    say(
                        "In the phase “\(name)” candidates are numbers to reviewers. Interviews come in one that shows names."
                    )))
        }
        if candidates == 0 {
            return .refused(
                Refusal(
                    "nobodyToInterview",
                    say(
                        "Nobody on the list waits for an interview. Put candidates on it, or call an interview off to plan it anew."
                    )))
        }
        if interviewers == 0 {
            return .refused(
                Refusal("nobodyOffers", say("Nobody has said yet when they can. Ask reviewers to state their hours.")))
        }
        return isUnderWay
            ? .refused(Refusal("underWay", say("A plan is being worked out; it takes a moment."))) : .allowed
    }

    /// - Parameter overtaken: why the plan does not hold any more.
    package func verdictOnAccepting(
        isFound: Bool, isAccepted: Bool, overtaken: Phrase?, by actor: Actor
    ) -> Verdict {
        let first = verdictOnStating(by: actor)
        if !first.isAllowed { return first }
        if isAccepted { return .refused(Refusal("acceptedBefore", say("This plan has been accepted already."))) }
        if !isFound { return .refused(Refusal("noPlan", say("There is no plan yet that could be accepted."))) }
        guard let overtaken else { return .allowed }
        return .refused(
            Refusal(
                "outdatedPlan",
                say("The interview of “\(overtaken)” cannot be held as planned any more. Ask for a new plan.")))
    }

    private var verdictAtStage: Verdict {
        if stage == .closed { return .refused(.readOnly) }
        return stage == .selection ? .allowed : .refused(.outsideStage(.selection))
    }
}
