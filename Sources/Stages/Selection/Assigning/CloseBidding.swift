import Domain
import Web
import Words

/// A convener ends the bidding: reviewers see again what is assigned to them alone.
package struct CloseBidding: ButtonAction {
    package init() {}
    package init(at path: Path) {}

    package func address(in network: String) -> Address { Address(.closeBidding, network) }

    package func words(in scene: Scene) -> ButtonWords {
        ButtonWords(
            say("Close the bidding"),
            lede: say("Reviewers see again what is assigned to them alone. Their bids count on."))
    }

    package func verdict(in scene: Scene) throws -> Verdict {
        try SelectionStore(scene).bidding().verdictOnClosing(by: scene.actor)
    }

    package func press(in scene: Scene) throws -> Event {
        try SelectionStore(scene).turnBidding(isOpen: false)
        return Event(.biddingClosed, scene.network)
    }

    package static func next(after event: RecordedEvent, at path: Path) -> Address {
        Address(.assignment, path.network)
    }
}
