import Domain
import Web
import Words

/// Notes that a keeper has agreed to keep what the network entrusts to them.
package struct AgreeToKeep: ButtonAction {
    let keeper: ID<Keeper>

    package init(at path: Path) throws { keeper = try path.id("keeper") }

    package func address(in network: String) -> Address { Address(.agreeToKeep, network, keeper) }

    package func words(in scene: Scene) -> ButtonWords {
        ButtonWords(say("They have agreed"))
    }

    package func verdict(in scene: Scene) throws -> Verdict {
        try CloseOutStore(scene).verdict(on: keeper)
    }

    package func press(in scene: Scene) throws -> Event {
        try CloseOutStore(scene).agree(keeper)
        return Event(.keeperAgreed, keeper)
    }

    package static func next(after event: RecordedEvent, at path: Path) -> Address {
        Address(.closing, path.network).at("keepers")
    }
}
