/// Who plans activities, answers them and records who was there, and when.
package struct Gathering: Sendable {
    package let stage: Stage
    package let now: Moment
    /// Whether the activity at hand has been called off; nothing more is done with it then.
    package let isCancelled: Bool

    package init(stage: Stage, now: Moment, isCancelled: Bool = false) {
        self.stage = stage
        self.now = now
        self.isCancelled = isCancelled
    }

    /// Everybody who takes part may propose one.
    package func verdictOnPlanning(by actor: Actor) -> Verdict {
        let verdict = Conversing(stage: stage).verdict(for: actor)
        guard verdict.isAllowed, isCancelled else { return verdict }
        return .refused(Refusal("cancelled", say("This was called off. Plan a new activity instead.")))
    }

    /// Whoever planned it changes it, or the facilitator, or a convener.
    package func verdictOnChanging(plannedBy planner: ID<Person>, by actor: Actor) -> Verdict {
        let verdict = verdictOnPlanning(by: actor)
        guard verdict.isAllowed else { return verdict }
        if actor.person == planner || Conversing.leads(actor) { return .allowed }
        return .refused(Refusal("notYours", say("Whoever planned this changes it, or the facilitator or a convener.")))
    }

    /// What is still ahead can be called off, by those who may change its plan.
    package func verdictOnCancelling(plannedBy planner: ID<Person>, startsAt start: Moment, by actor: Actor) -> Verdict
    {
        let verdict = verdictOnChanging(plannedBy: planner, by: actor)
        guard verdict.isAllowed else { return verdict }
        return now < start
            ? .allowed
            : .refused(Refusal("begun", say("This has begun already. Record who was there, even if nobody was.")))
    }

    package func verdictOnAnswering(startsAt start: Moment, by actor: Actor) -> Verdict {
        let verdict = verdictOnPlanning(by: actor)
        guard verdict.isAllowed else { return verdict }
        return now < start
            ? .allowed : .refused(Refusal("begun", say("This has begun already; who came is recorded afterwards.")))
    }

    package func verdictOnRecording(startsAt start: Moment, by actor: Actor) -> Verdict {
        let verdict = verdictOnPlanning(by: actor)
        guard verdict.isAllowed else { return verdict }
        if !Conversing.leads(actor) {
            return .refused(Refusal("onlyStaff", say("The facilitator or a convener records who was there.")))
        }
        return now < start
            ? .refused(Refusal("notYet", say("Who was there can be recorded once it has begun."))) : .allowed
    }
}
