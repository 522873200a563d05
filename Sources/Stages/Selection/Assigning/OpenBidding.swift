import Domain
import Web
import Words

/// A convener shows reviewers the list of eligible candidates, so that they can bid on them.
package struct OpenBidding: ButtonAction {
    package init() {}
    package init(at path: Path) {}

    package func address(in network: String) -> Address { Address(.openBidding, network) }

    package func words(in scene: Scene) -> ButtonWords {
        ButtonWords(
            say("Open the bidding"),
            lede: say(
                "Every reviewer sees the names of all eligible candidates they have no conflict of interest with."))
    }

    package func verdict(in scene: Scene) throws -> Verdict {
        try SelectionStore(scene).bidding().verdictOnOpening(by: scene.actor)
    }

    package func press(in scene: Scene) throws -> Event {
        try SelectionStore(scene).turnBidding(isOpen: true)
        return Event(.biddingOpened, scene.network)
    }

    package static func next(after event: RecordedEvent, at path: Path) -> Address {
        Address(.assignment, path.network)
    }
}
