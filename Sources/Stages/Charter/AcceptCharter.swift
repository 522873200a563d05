import Domain
import Web
import Words

/// A person of the network accepts the charter as it stands: only what changed since they last did.
package struct AcceptCharter: ButtonAction {
    package init() {}
    package init(at path: Path) {}

    package func address(in network: String) -> Address { Address(.acceptCharter, network) }

    package func words(in scene: Scene) -> ButtonWords {
        ButtonWords(say("I accept the charter"))
    }

    package func verdict(in scene: Scene) throws -> Verdict {
        let charter = CharterStore(scene)
        let open = try scene.actor.person.map { try charter.sectionsToAccept(by: $0) } ?? [:]
        return try charter.chartering().verdictOnAccepting(by: scene.actor, sectionsToAccept: open.count)
    }

    package func press(in scene: Scene) throws -> Event {
        let charter = CharterStore(scene)
        let person = try scene.member().person
        try charter.accept(charter.sectionsToAccept(by: person), by: person)
        return Event(.charterAccepted, person, ["version": .number(try charter.latestVersion())])
    }

    package static func next(after event: RecordedEvent, at path: Path) -> Address { Address(.charter, path.network) }
}
