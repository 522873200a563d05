import Domain
import Web
import Words

/// A network may change its name on the way; every old name and address keeps working.
package struct RenameNetwork: DoorAction {
    let name: String

    package init(to name: String) {
        self.name = name
    }

    package static func form(at path: Path, in scene: Scene) throws -> Form {
        let charter = CharterStore(scene)
        return Form(
            say("Rename the network"), posts: Address(.rename, path.network), once: scene.newID(),
            button: say("Rename"),
            lede: say("Old names and addresses keep answering, and the history shows what the network was called."),
            verdict: try charter.chartering().verdict(for: scene.actor), values: ["name": try charter.facts().name],
            replaces: true,
            fields: [Field("name", say("Name of the network"), limit: 80)])
    }

    package init(_ answers: Answers, at path: Path) {
        self.init(to: answers.text("name"))
    }

    package func perform(in scene: Scene) throws -> Event {
        let charter = CharterStore(scene)
        try charter.chartering().verdict(for: scene.actor).orThrow()
        try charter.rename(to: name, slug: try charter.freeSlug(for: name))
        return Event(.networkRenamed, scene.network)
    }

    package static func next(after event: RecordedEvent, at path: Path) -> Address { Address(.network, event.network) }
}
