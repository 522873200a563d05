import Domain
import Web
import Words

/// An expectation is taken out of the draft; commitments made from it stay.
package struct DropExpectation: ButtonAction {
    let expectation: ID<Expectation>

    package init(at path: Path) throws { expectation = try path.id("expectation") }

    package func address(in network: String) -> Address { Address(.dropExpectation, network, expectation) }

    package func words(in scene: Scene) -> ButtonWords {
        ButtonWords(say("Drop this expectation"))
    }

    package func verdict(in scene: Scene) throws -> Verdict {
        try CharterStore(scene).chartering().verdictOnAgenda(for: scene.actor)
    }

    package func press(in scene: Scene) throws -> Event {
        try CharterStore(scene).drop(expectation)
        return Event(.expectationDropped, expectation)
    }

    package static func next(after event: RecordedEvent, at path: Path) -> Address {
        Address(.charterDraft, path.network).at("expectations")
    }
}
