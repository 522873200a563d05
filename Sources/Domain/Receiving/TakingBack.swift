/// Who may undo what they did by mail, and how long: they themselves, for a week, as long as nothing was built upon it.
package struct TakingBack: Sendable {
    package static let days = 7

    package let stage: Stage
    package let doer: ID<Person>?
    package let done: Moment
    package let now: Moment

    package init(stage: Stage, doer: ID<Person>?, done: Moment, now: Moment) {
        self.stage = stage
        self.doer = doer
        self.done = done
        self.now = now
    }

    package func verdict(for actor: Actor) -> Verdict {
        if stage == .closed { return .refused(.readOnly) }
        if doer == nil || actor.person != doer {
            return .refused(Refusal("notYours", say("Only whoever did this can take it back.")))
        }
        if done.adding(days: Self.days) < now {
            let days = Self.days
            return .refused(
                Refusal(
                    "tooLate", say("This can be taken back within \(days) days. Ask a convener or the facilitator.")))
        }
        return .allowed
    }
}

extension Refusal {
    package static let nothingToTakeBack = Refusal(
        "nothingToTakeBack", say("There is nothing to take back: it has been undone or has gone on already."))
}
