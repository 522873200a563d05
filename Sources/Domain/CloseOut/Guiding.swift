/// Who drafts the guide that tells others how the network did it, and when: there must be something to tell.
package struct Guiding: Sendable {
    package let stage: Stage

    package init(stage: Stage) {
        self.stage = stage
    }

    /// - Parameter guide: the one that is being written, if there is one.
    package func verdict(on guide: Deliverable?, by actor: Actor) -> Verdict {
        if stage == .closed { return .refused(.readOnly) }
        if stage < .active { return .refused(.outsideStage(.active)) }
        guard actor.holds(.facilitator) || actor.holds(.convener) else { return .refused(.only(.facilitator)) }
        guard let guide else { return .allowed }
        return guide.isReleased ? .refused(.released) : .allowed
    }
}
