/// Who sets what a phase of the selection allows, and who moves on to the next.
package struct Phasing: Sendable {
    package let stage: Stage
    package let now: SelectionPhase.Kind

    package init(stage: Stage, now: SelectionPhase.Kind) {
        self.stage = stage
        self.now = now
    }

    package func verdictOnSetting(by actor: Actor) -> Verdict {
        if stage == .closed { return .refused(.readOnly) }
        if !actor.holds(.convener) { return .refused(.only(.convener)) }
        return stage <= .selection ? .allowed : .refused(.outsideStage(.selection))
    }

    /// One phase after the other, while the selection lasts.
    package func verdictOnEntering(_ phase: SelectionPhase.Kind, by actor: Actor) -> Verdict {
        let setting = verdictOnSetting(by: actor)
        if !setting.isAllowed { return setting }
        if stage != .selection { return .refused(.outsideStage(.selection)) }
        if now.next == phase { return .allowed }
        let name = now.label
        return .refused(
            Refusal("notNextPhase", say("The selection is in the phase “\(name)”. It moves on one phase at a time.")))
    }
}
