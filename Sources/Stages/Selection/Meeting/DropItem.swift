import Domain
import Web
import Words

/// A candidate is taken off the agenda before it is called up.
package struct DropItem: ButtonAction {
    let meeting: ID<PanelMeeting>
    let item: ID<PanelItem>

    package init(_ item: ID<PanelItem>, in meeting: ID<PanelMeeting>) {
        self.meeting = meeting
        self.item = item
    }

    package init(at path: Path) throws { self.init(try path.id("item"), in: try path.id("meeting")) }

    package func address(in network: String) -> Address { Address(.dropItem, network, meeting, item) }

    package func words(in scene: Scene) -> ButtonWords {
        ButtonWords(say("Take it off the agenda"))
    }

    package func verdict(in scene: Scene) throws -> Verdict {
        let meeting = try VisibleMeeting(scene, meeting)
        let called = try meeting.item(item).row.state != .waiting
        return .all(
            meeting.holding.verdictOnPreparing(by: scene.actor),
            called
                ? .refused(Refusal("calledBefore", say("This candidate was called up already."))) : .allowed)
    }

    package func press(in scene: Scene) throws -> Event {
        let candidate = try VisibleMeeting(scene, meeting).item(item).row.candidate
        try MeetingStore(scene).drop(item)
        return Event(.itemDropped, candidate, ["item": .id(item), "meeting": .id(meeting)])
    }

    package static func next(after event: RecordedEvent, at path: Path) -> Address { .meeting(at: path) }
}
