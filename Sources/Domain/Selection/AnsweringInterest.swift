/// Who answers an expression of interest, and when: after its deadline, so that all are read side by side.
package struct AnsweringInterest: Sendable {
    package let calling: Calling
    package let isAnswered: Bool

    package init(calling: Calling, isAnswered: Bool) {
        self.calling = calling
        self.isAnswered = isAnswered
    }

    package func verdict(on candidate: Candidate, by actor: Actor) -> Verdict {
        if calling.stage == .closed { return .refused(.readOnly) }
        let convening = candidate.verdictOnConvening(by: actor.member)
        if !convening.isAllowed { return convening }
        if calling.stage != .call { return .refused(.outsideStage(.call)) }
        if calling.proposals == nil {
            return .refused(Refusal("oneStep", say("This call has one step; everything has been asked at once.")))
        }
        if candidate.isWithdrawn { return .refused(.candidateWithdrawn) }
        if isAnswered {
            return .refused(Refusal("alreadyAnswered", say("This expression of interest has its answer already.")))
        }
        guard calling.isTaking, let deadline = calling.deadline?.said else { return .allowed }
        return .refused(
            Refusal("stillTaking", say("Expressions of interest are taken until \(deadline). Answer them after that.")))
    }
}
