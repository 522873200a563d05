import Domain
import Web
import Words

/// Takes a keeper off the list, for one who said no.
package struct DropKeeper: ButtonAction {
    let keeper: ID<Keeper>

    package init(at path: Path) throws { keeper = try path.id("keeper") }

    package func address(in network: String) -> Address { Address(.dropKeeper, network, keeper) }

    package func words(in scene: Scene) -> ButtonWords {
        ButtonWords(say("Take off"))
    }

    package func verdict(in scene: Scene) throws -> Verdict {
        try CloseOutStore(scene).verdict(on: keeper)
    }

    package func press(in scene: Scene) throws -> Event {
        try CloseOutStore(scene).drop(keeper)
        return Event(.keeperDropped, keeper)
    }

    package static func next(after event: RecordedEvent, at path: Path) -> Address {
        Address(.closing, path.network).at("keepers")
    }
}
