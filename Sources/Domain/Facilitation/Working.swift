/// When people of a network work together: from its first active day until it closes.
package enum Working {
    package static func verdict(at stage: Stage) -> Verdict {
        if stage == .closed { return .refused(.readOnly) }
        return stage < .active ? .refused(.outsideStage(.active)) : .allowed
    }
}
