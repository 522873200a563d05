import Domain
import Web
import Words

/// A candidate is called up. Whoever is there and has a conflict of interest with it is moved out, and knows nothing of it.
package struct CallItem: ButtonAction {
    let meeting: ID<PanelMeeting>
    let item: ID<PanelItem>

    package init(_ item: ID<PanelItem>, in meeting: ID<PanelMeeting>) {
        self.meeting = meeting
        self.item = item
    }

    package init(at path: Path) throws { self.init(try path.id("item"), in: try path.id("meeting")) }

    package func address(in network: String) -> Address { Address(.callItem, network, meeting, item) }

    package func words(in scene: Scene) -> ButtonWords {
        ButtonWords(
            say("Call up the candidate"),
            lede: say("Whoever has a conflict of interest with it is moved out, until the item is closed."))
    }

    package func verdict(in scene: Scene) throws -> Verdict {
        let meeting = try VisibleMeeting(scene, meeting)
        let item = try meeting.item(item)
        let standing = try SelectionStore(scene).standing(on: item.row.candidate)
        return meeting.holding.verdictOnCalling(item.row.state, standing, by: scene.actor)
    }

    package func press(in scene: Scene) throws -> Event {
        let found = try VisibleMeeting(scene, meeting).item(item)
        let out = try MeetingStore(scene).call(item)
        return Event(
            .itemCalled, found.row.candidate,
            [
                "item": .id(item), "meeting": .id(meeting),
                "out": .word(out.map(\.description).joined(separator: " ")),
            ])
    }

    package static func next(after event: RecordedEvent, at path: Path) -> Address { .meetingItem(at: path) }
}
