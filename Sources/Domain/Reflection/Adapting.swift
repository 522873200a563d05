/// Who records that the network changed its charter, agenda or plan because of what it learned.
package struct Adapting: Sendable {
    package let stage: Stage

    package init(stage: Stage) {
        self.stage = stage
    }

    package func verdict(for actor: Actor) -> Verdict {
        let working = Working.verdict(at: stage)
        if !working.isAllowed { return working }
        return actor.holds(.facilitator) || actor.holds(.convener) ? .allowed : .refused(.only(.facilitator))
    }
}
