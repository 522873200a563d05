/// Who has scores calibrated: whoever sees scores, from those they see.
package struct Calibrating: Sendable {
    package let stage: Stage
    package let sight: CandidateSight
    /// Scores that whoever acts may see.
    package let scores: Int
    /// It is being worked out for them already.
    package let isUnderWay: Bool

    package init(stage: Stage, sight: CandidateSight, scores: Int, isUnderWay: Bool) {
        self.stage = stage
        self.sight = sight
        self.scores = scores
        self.isUnderWay = isUnderWay
    }

    package var verdict: Verdict {
        if stage == .closed { return .refused(.readOnly) }
        if sight.scores == .never {
            let name = sight.phase.kind.label
            return .refused(Refusal("blind", say("This is not shown in the phase “\(name)”.")))
        }
        if isUnderWay {
            return .refused(Refusal("underWay", say("The scores are being calibrated; it takes a moment.")))
        }
        return scores > 0
            ? .allowed : .refused(Refusal("noScores", say("Nobody has scored a candidate that you see scores of.")))
    }
}
