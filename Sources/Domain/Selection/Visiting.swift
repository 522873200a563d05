/// Who plans visits and interviews, and on which days notes of them can be dated.
package struct Visiting: Sendable {
    package let stage: Stage
    package let today: Day
    /// The day the call opened: nothing was seen for it before.
    package let opened: Day?

    package init(stage: Stage, today: Day, opened: Day?) {
        self.stage = stage
        self.today = today
        self.opened = opened
    }

    package func verdictOnPlanning(_ candidate: Candidate, by actor: Actor) -> Verdict {
        if let outside = candidate.verdict(at: stage) { return outside }
        let convening = candidate.verdictOnConvening(by: actor.member)
        if !convening.isAllowed { return convening }
        return candidate.isWithdrawn ? .refused(.candidateWithdrawn) : .allowed
    }

    package func verdictOnCallingOff(_ candidate: Candidate, isOver: Bool, by actor: Actor) -> Verdict {
        let first = verdictOnPlanning(candidate, by: actor)
        if !first.isAllowed { return first }
        return isOver
            ? .refused(Refusal("visitOver", say("This visit is over or called off already.")))
            : .allowed
    }

    /// What is wrong with the day of a note, if anything.
    package func fault(dating day: Day) -> Phrase? {
        if day > today { return say("A note cannot be dated in the future. Plan a visit instead.") }
        if let opened, day < opened { return say("The call opened on \(opened); a note of it is not older.") }
        return nil
    }
}
