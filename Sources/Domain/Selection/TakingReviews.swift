/// When a form that was filled in offline is taken in: once, while candidates are reviewed, and if it changes anything.
package struct TakingReviews: Sendable {
    package let stage: Stage
    package let isTaken: Bool
    package let changes: Int

    package init(stage: Stage, isTaken: Bool, changes: Int) {
        self.stage = stage
        self.isTaken = isTaken
        self.changes = changes
    }

    package var verdict: Verdict {
        if stage == .closed { return .refused(.readOnly) }
        if isTaken {
            return .refused(
                Refusal("alreadyTaken", say("This form was taken in already. Bring another to change more.")))
        }
        return changes > 0
            ? .allowed
            : .refused(Refusal("nothingChanges", say("Nothing in this form is other than what stands already.")))
    }
}
