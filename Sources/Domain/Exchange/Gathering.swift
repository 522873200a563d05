/// Who plans activities, answers them and records who was there, and when.
package struct Gathering: Sendable {
    package let stage: Stage
    package let now: Moment

    package init(stage: Stage, now: Moment) {
        self.stage = stage
        self.now = now
    }

    /// Everybody who takes part may propose one.
    package func verdictOnPlanning(by actor: Actor) -> Verdict { Conversing(stage: stage).verdict(for: actor) }

    /// Whoever planned it changes it, or the facilitator, or a convener.
    package func verdictOnChanging(plannedBy planner: ID<Person>, by actor: Actor) -> Verdict {
        let verdict = verdictOnPlanning(by: actor)
        guard verdict.isAllowed else { return verdict }
        if actor.person == planner || Conversing.leads(actor) { return .allowed }
        return .refused(Refusal("notYours", say("Whoever planned this changes it, or the facilitator or a convener.")))
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
