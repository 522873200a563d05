import Domain
import Web
import Words

/// A convener opens the table: with enough seats signed, the network begins its active life.
package struct OpenTable: ButtonAction {
    package init() {}
    package init(at path: Path) {}

    package func address(in network: String) -> Address { Address(.openTable, network) }

    package func words(in scene: Scene) -> ButtonWords {
        ButtonWords(
            say("Open the table"),
            lede: say("The network begins its active life. Organisations that have not signed yet can still do so."),
            audience: say("Everybody on a seat gets a letter."))
    }

    package func verdict(in scene: Scene) throws -> Verdict {
        try InvitationStore(scene).opening().verdict(for: scene.actor)
    }

    package func press(in scene: Scene) throws -> Event {
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
