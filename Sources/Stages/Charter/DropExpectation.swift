import Domain
import Web
import Words

/// An expectation is taken out of the draft; commitments made from it stay.
package struct DropExpectation: DoorAction {
    let expectation: ID<Expectation>

    package static func form(at path: Path, in scene: Scene) throws -> Form {
        Form(
            say("Drop this expectation"),
            posts: Address(.dropExpectation, path.network, try path.id("expectation", Expectation.self)),
            once: scene.newID(),
            button: say("Drop this expectation"),
            verdict: try CharterStore(scene).chartering().verdictOnAgenda(for: scene.actor), fields: [])
    }

    package init(_ answers: Answers, at path: Path) throws { expectation = try path.id("expectation") }

    package func perform(in scene: Scene) throws -> Event {
        let charter = CharterStore(scene)
        try charter.chartering().verdictOnAgenda(for: scene.actor).orThrow()
        try charter.drop(expectation)
        return Event(.expectationDropped, expectation)
    }

    package static func next(after event: RecordedEvent, at path: Path) -> Address {
        Address(.charterDraft, path.network).at("expectations")
    }
}
