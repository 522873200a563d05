/// Who states what they know and bids on candidates, and when.
package struct Bidding: Sendable {
    package let stage: Stage
    package let phase: SelectionPhase
    /// A convener has opened the list of eligible candidates to the reviewers.
    package let isOpen: Bool

    package init(stage: Stage, phase: SelectionPhase, isOpen: Bool) {
        self.stage = stage
        self.phase = phase
        self.isOpen = isOpen
    }

    /// Whether reviewers see every eligible candidate they have no conflict with, to bid on; otherwise those assigned.
    package var showsCandidates: Bool { isOpen && stage == .selection && phase.showsNames }

    package func verdictOnStating(by actor: Actor) -> Verdict {
        if stage == .closed { return .refused(.readOnly) }
        return actor.holds(.reviewer) ? .allowed : .refused(.only(.reviewer))
    }

    package func verdictOnBidding(by actor: Actor) -> Verdict {
        if stage == .closed { return .refused(.readOnly) }
        if stage != .selection { return .refused(.outsideStage(.selection)) }
        return actor.holds(.reviewer) ? .allowed : .refused(.only(.reviewer))
    }

    /// Names are hidden for a reason; a list of them would tell.
    package func verdictOnOpening(by actor: Actor) -> Verdict {
        let first = verdictOnTurning(by: actor)
        if !first.isAllowed { return first }
        if isOpen { return .refused(Refusal("biddingOpen", say("Reviewers see the list already."))) }
        if phase.showsNames { return .allowed }
        let name = phase.kind.label
        return .refused(
            Refusal("blindBids", say("In the phase “\(name)” candidates are numbers, and a number cannot be bid on.")))
    }

    package func verdictOnClosing(by actor: Actor) -> Verdict {
        let first = verdictOnTurning(by: actor)
        if !first.isAllowed { return first }
        return isOpen
            ? .allowed : .refused(Refusal("biddingClosed", say("Reviewers do not see the list; nothing is to close.")))
    }

    private func verdictOnTurning(by actor: Actor) -> Verdict {
        if stage == .closed { return .refused(.readOnly) }
        if stage != .selection { return .refused(.outsideStage(.selection)) }
        return actor.holds(.convener) ? .allowed : .refused(.only(.convener))
    }
}
