import Domain
import Web
import Words

/// A convener moves the selection on to its next phase.
package struct EnterPhase: DoorAction {
    let phase: SelectionPhase.Kind

    package init(_ phase: SelectionPhase.Kind) {
        self.phase = phase
    }

    package static func form(at path: Path, in scene: Scene) throws -> Form {
        let phase = try SetPhase.kind(at: path)
        let label = phase.label
        return Form(
            say("Move on to “\(label)”"), posts: Address(.enterPhase, path.network, phase.rawValue),
            once: scene.newID(), button: say("Move on"),
            lede: say("What reviewers see and may do changes at once."),
            verdict: try SelectionStore(scene).phasing().verdictOnEntering(phase, by: scene.actor), fields: [])
    }

    package init(_ answers: Answers, at path: Path) throws { phase = try SetPhase.kind(at: path) }

    package func perform(in scene: Scene) throws -> Event {
        let selection = SelectionStore(scene)
        try selection.phasing().verdictOnEntering(phase, by: scene.actor).orThrow()
        try selection.enter(phase)
        return Event(.phaseEntered, scene.network, ["phase": .word(phase.rawValue)])
    }

    package static func next(after event: RecordedEvent, at path: Path) -> Address { Address(.phases, path.network) }
}
