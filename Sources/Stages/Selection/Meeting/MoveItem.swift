import Domain
import Web
import Words

/// A candidate is moved up or down on the agenda by one place.
package struct MoveItem: ButtonAction {
    let meeting: ID<PanelMeeting>
    let item: ID<PanelItem>
    let way: Way

    init(_ item: ID<PanelItem>, in meeting: ID<PanelMeeting>, _ way: Way) {
        self.meeting = meeting
        self.item = item
        self.way = way
    }

    package init(at path: Path) throws {
        guard let way = Way(rawValue: try path.text("way")) else { throw Path.NotFound() }
        self.init(try path.id("item"), in: try path.id("meeting"), way)
    }

    package func address(in network: String) -> Address { Address(.moveItem, network, meeting, item, way.rawValue) }

    package func words(in scene: Scene) -> ButtonWords {
        ButtonWords(way == .up ? say("Up") : say("Down"))
    }

    package func verdict(in scene: Scene) throws -> Verdict {
        let meeting = try VisibleMeeting(scene, meeting)
        _ = try meeting.item(item)
        return meeting.holding.verdictOnPreparing(by: scene.actor)
    }

    package func press(in scene: Scene) throws -> Event {
        let meeting = try VisibleMeeting(scene, meeting)
        let order = meeting.items.map(\.row.id)
        let candidate = try meeting.item(item).row.candidate
        guard let place = order.firstIndex(of: item) else { throw Path.NotFound() }
        let other = way == .up ? place - 1 : place + 1
        if order.indices.contains(other) { try MeetingStore(scene).swap(item, order[other]) }
        return Event(
            .itemMoved, candidate,
            ["item": .id(item), "meeting": .id(meeting.row.id), "way": .word(way.rawValue)])
    }

    package static func next(after event: RecordedEvent, at path: Path) -> Address { .meeting(at: path) }
}
