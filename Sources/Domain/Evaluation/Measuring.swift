/// Who reads how far a goal has come, and for which days.
package struct Measuring: Sendable {
    package let stage: Stage
    package let today: Day

    package init(stage: Stage, today: Day) {
        self.stage = stage
        self.today = today
    }

    package func verdict(for actor: Actor) -> Verdict {
        let working = Working.verdict(at: stage)
        if !working.isAllowed { return working }
        return actor.holds(.facilitator) || actor.holds(.convener) ? .allowed : .refused(.only(.facilitator))
    }

    package func verdict(on day: Day) -> Verdict {
        day <= today
            ? .allowed
            : .refused(Refusal("readingAhead", say("This day is still to come; a reading says what was found.")))
    }
}
