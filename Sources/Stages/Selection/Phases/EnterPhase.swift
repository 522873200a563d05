import Domain
import Web
import Words

/// A convener moves the selection on to its next phase.
package struct EnterPhase: ButtonAction {
    let phase: SelectionPhase.Kind

    package init(_ phase: SelectionPhase.Kind) {
        self.phase = phase
    }

    package init(at path: Path) throws { phase = try SetPhase.kind(at: path) }

    package func address(in network: String) -> Address { Address(.enterPhase, network, phase.rawValue) }

    package func words(in scene: Scene) -> ButtonWords {
        let label = phase.label
        return ButtonWords(
            say("Move on to “\(label)”"), lede: say("What reviewers see and may do changes at once."))
    }

    package func verdict(in scene: Scene) throws -> Verdict {
        try SelectionStore(scene).phasing().verdictOnEntering(phase, by: scene.actor)
    }

    package func press(in scene: Scene) throws -> Event {
        try SelectionStore(scene).enter(phase)
        return Event(.phaseEntered, scene.network, ["phase": .word(phase.rawValue)])
    }

    package static func next(after event: RecordedEvent, at path: Path) -> Address { Address(.phases, path.network) }
}
