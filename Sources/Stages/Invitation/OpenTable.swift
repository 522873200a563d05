import Domain
import Web
import Words

/// A convener opens the table: with enough seats signed, the network begins its active life.
package struct OpenTable: DoorAction {
    package init() {}

    package static func form(at path: Path, in scene: Scene) throws -> Form {
        Form(
            say("Open the table"), posts: Address(.openTable, path.network), once: scene.newID(),
            button: say("Open the table"),
            lede: say("The network begins its active life. Organisations that have not signed yet can still do so."),
            audience: say("Everybody on a seat gets a letter."),
            verdict: try InvitationStore(scene).opening().verdict(for: scene.actor), fields: [])
    }

    package init(_ answers: Answers, at path: Path) {}

    package func perform(in scene: Scene) throws -> Event {
        try InvitationStore(scene).opening().verdict(for: scene.actor).orThrow()
        try CharterStore(scene).enter(.active)
        return Event(.stageEntered, scene.network, ["stage": .word(Stage.active.rawValue)])
    }

    package static func next(after event: RecordedEvent, at path: Path) -> Address { Address(.network, path.network) }
}

extension InvitationStore {
    func opening() throws -> OpeningTable {
        OpeningTable(stage: try CharterStore(scene).stage(), seats: try seats().count)
    }
}
