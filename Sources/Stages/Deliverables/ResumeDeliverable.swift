import Domain
import Web
import Words

/// A deliverable that was given up is taken up again, as it was left.
package struct ResumeDeliverable: ButtonAction {
    let deliverable: ID<Deliverable>

    package init(_ deliverable: ID<Deliverable>) {
        self.deliverable = deliverable
    }

    package init(at path: Path) throws { self.init(try path.id("deliverable")) }

    package func address(in network: String) -> Address { Address(.resumeDeliverable, network, deliverable) }

    package func words(in scene: Scene) throws -> ButtonWords {
        ButtonWords(say("Take it up again"), lede: .verbatim(try DeliverablesStore(scene).facts(deliverable).title))
    }

    package func verdict(in scene: Scene) throws -> Verdict {
        let store = DeliverablesStore(scene)
        return try store.producing().verdictOnResuming(
            try store.deliverable(try store.facts(deliverable)), by: scene.actor)
    }

    package func press(in scene: Scene) throws -> Event {
        try DeliverablesStore(scene).giveUp(deliverable, because: nil)
        return Event(.deliverableResumed, deliverable)
    }

    package static func next(after event: RecordedEvent, at path: Path) -> Address {
        Address(.deliverable, path.network, ID<Deliverable>(rawValue: event.subject))
    }
}
