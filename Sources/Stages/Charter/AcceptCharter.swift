import Domain
import Web
import Words

/// A person of the network accepts the charter as it stands: only what changed since they last did.
package struct AcceptCharter: DoorAction {
    package init() {}

    package static func form(at path: Path, in scene: Scene) throws -> Form {
        let open = try scene.actor.person.map { try CharterStore(scene).sectionsToAccept(by: $0) } ?? [:]
        return Form(
            say("Accept the charter"), posts: Address(.acceptCharter, path.network), once: scene.newID(),
            button: say("I accept"),
            verdict: try CharterStore(scene).chartering().verdictOnAccepting(
                by: scene.actor, sectionsToAccept: open.count),
            fields: [])
    }

    package init(_ answers: Answers, at path: Path) {}

    package func perform(in scene: Scene) throws -> Event {
        let charter = CharterStore(scene)
        let member = try scene.member()
        let open = try charter.sectionsToAccept(by: member.person)
        try charter.chartering().verdictOnAccepting(by: scene.actor, sectionsToAccept: open.count).orThrow()
        try charter.accept(open, by: member.person)
        return Event(.charterAccepted, member.person, ["version": .number(try charter.latestVersion())])
    }

    package static func next(after event: RecordedEvent, at path: Path) -> Address { Address(.charter, path.network) }
}
