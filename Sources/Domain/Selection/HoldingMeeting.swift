/// Who plans and leads a meeting of the panel, and what may be done in it when.
package struct HoldingMeeting: Sendable {
    package let stage: Stage
    package let state: PanelMeeting.State

    package init(stage: Stage, state: PanelMeeting.State = .planned) {
        self.stage = stage
        self.state = state
    }

    /// Conveners and deputies plan and lead meetings while candidates are selected.
    package func verdictOnLeading(by actor: Actor) -> Verdict {
        if stage == .closed { return .refused(.readOnly) }
        if !actor.holds(.convener), !actor.holds(.deputy) { return .refused(.only(.convener)) }
        return stage == .selection || stage == .invitation ? .allowed : .refused(.outsideStage(.selection))
    }

    /// An agenda in the order of scores tells something of them: it is for a panel in which everybody may see them.
    ///
    /// - Parameter blinded: the names of those who may not.
    package func verdictOnOrderingByScores(hiddenFrom blinded: [String]) -> Verdict {
        if blinded.isEmpty { return .allowed }
        let names = blinded.joined(separator: ", ")
        return .refused(
            Refusal(
                "agendaTellsScores",
                say(
                    "Its order would tell scores to those who may not see them yet: \(names). Choose another agenda, or wait until they have given their reviews in a phase that shows scores."
                )))
    }

    /// What stands on the agenda, and who is there, until the meeting is closed.
    package func verdictOnPreparing(by actor: Actor) -> Verdict {
        .all(verdictOnLeading(by: actor), state == .planned || state == .open ? .allowed : .refused(.meetingIsOver))
    }

    package func verdictOnOpening(by actor: Actor, present: Int) -> Verdict {
        let leading = verdictOnLeading(by: actor)
        if !leading.isAllowed { return leading }
        if state != .planned { return .refused(Refusal("begun", say("The meeting has begun already."))) }
        return present > 0
            ? .allowed : .refused(Refusal("nobodyPresent", say("Say first who is there; then the meeting can begin.")))
    }

    package func verdictOnClosing(by actor: Actor) -> Verdict {
        .all(verdictOnLeading(by: actor), state == .open ? .allowed : .refused(.notInSession))
    }

    /// Minutes are worked on until they are approved.
    package func verdictOnWriting(by actor: Actor) -> Verdict {
        .all(verdictOnLeading(by: actor), state == .approved ? .refused(.minutesApproved) : .allowed)
    }

    package func verdictOnApproving(by actor: Actor) -> Verdict {
        let leading = verdictOnLeading(by: actor)
        if !leading.isAllowed { return leading }
        switch state {
        case .approved: return .refused(.minutesApproved)
        case .closed: return .allowed
        case .planned, .open:
            return .refused(Refusal("notClosed", say("Close the meeting first; then its minutes are approved.")))
        }
    }

    /// One candidate is called up; whoever has a conflict of interest with it is moved out.
    package func verdictOnCalling(_ item: PanelItem.State, _ standing: CandidateStanding, by actor: Actor) -> Verdict {
        let leading = verdictOnItem(standing, by: actor)
        if !leading.isAllowed { return leading }
        if state != .open { return .refused(.notInSession) }
        if standing.candidate.isWithdrawn { return .refused(.candidateWithdrawn) }
        return item == .waiting
            ? .allowed : .refused(Refusal("calledBefore", say("This candidate was called up already.")))
    }

    package func verdictOnEnding(_ item: PanelItem.State, _ standing: CandidateStanding, by actor: Actor) -> Verdict {
        .all(
            verdictOnItem(standing, by: actor), state == .open ? .allowed : .refused(.notInSession),
            item == .open ? .allowed : .refused(.notCalledUp))
    }

    /// Minutes of one candidate: by whoever looks after it.
    package func verdictOnWriting(_ standing: CandidateStanding, by actor: Actor) -> Verdict {
        .all(verdictOnItem(standing, by: actor), state == .approved ? .refused(.minutesApproved) : .allowed)
    }

    /// Those who are there and have no conflict vote while their candidate is talked over.
    package func verdictOnVoting(
        _ item: PanelItem.State, _ standing: CandidateStanding, isPresent: Bool
    ) -> Verdict {
        if stage == .closed { return .refused(.readOnly) }
        let voting = standing.verdict(on: .vote)
        if !voting.isAllowed { return voting }
        if state != .open { return .refused(.notInSession) }
        if item != .open { return .refused(.notCalledUp) }
        return isPresent
            ? .allowed
            : .refused(Refusal("notPresent", say("Whoever leads the meeting notes first that you are there.")))
    }

    /// Whoever has scored a candidate may change a score in the meeting, saying why, as long as the phase takes reviews and
    /// no decision they know of stands; the old one is kept.
    package func verdictOnChangingScore(
        _ item: PanelItem.State, _ standing: CandidateStanding, isPresent: Bool
    ) -> Verdict {
        let voting = verdictOnVoting(item, standing, isPresent: isPresent)
        if !voting.isAllowed { return voting }
        return standing.hasScored && standing.isAssigned
            ? Reviewing(stage: stage).verdictOnScoring(standing)
            : .refused(Refusal("noReview", say("You have given no review of this candidate that could be changed.")))
    }

    private func verdictOnItem(_ standing: CandidateStanding, by actor: Actor) -> Verdict {
        .all(verdictOnLeading(by: actor), standing.verdict(on: .know))
    }
}

extension Refusal {
    static let meetingIsOver = Refusal("meetingIsOver", say("The meeting is over. Plan another one."))
    static let notInSession = Refusal("notInSession", say("The meeting is not in session. Whoever leads it begins it."))
    static let notCalledUp = Refusal("notCalledUp", say("This candidate is not being talked over now."))
    static let minutesApproved = Refusal("minutesApproved", say("The minutes are approved; nothing in them changes."))
}
