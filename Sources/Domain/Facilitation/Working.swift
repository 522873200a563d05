/// When people of a network work together: from its first active day until it closes.
package enum Working {
    package static func verdict(at stage: Stage) -> Verdict {
        if stage == .closed { return .refused(.readOnly) }
        return stage < .active ? .refused(.outsideStage(.active)) : .allowed
    }

    /// What everybody who takes part may do while it works.
    package static func verdict(at stage: Stage, for actor: Actor) -> Verdict {
        let working = verdict(at: stage)
        if !working.isAllowed { return working }
        return actor.member?.holds(any: Role.participants) == true ? .allowed : .refused(.only(.member))
    }
}
