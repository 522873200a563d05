import Domain
import Web
import Words

/// The vote on a candidate is closed and counted; whoever was moved out comes back.
package struct EndItem: ButtonAction {
    let meeting: ID<PanelMeeting>
    let item: ID<PanelItem>

    package init(_ item: ID<PanelItem>, in meeting: ID<PanelMeeting>) {
        self.meeting = meeting
        self.item = item
    }

    package init(at path: Path) throws { self.init(try path.id("item"), in: try path.id("meeting")) }

    package func address(in network: String) -> Address { Address(.endItem, network, meeting, item) }

    package func words(in scene: Scene) -> ButtonWords {
        ButtonWords(
            say("Close the item"),
            lede: say(
                "Votes are counted, and whoever was moved out comes back. A draft of its minutes is written for you."))
    }

    package func verdict(in scene: Scene) throws -> Verdict {
        let meeting = try VisibleMeeting(scene, meeting)
        let item = try meeting.item(item)
        let standing = try SelectionStore(scene).standing(on: item.row.candidate)
        return meeting.holding.verdictOnEnding(item.row.state, standing, by: scene.actor)
    }

    package func press(in scene: Scene) throws -> Event {
        let store = MeetingStore(scene)
        try store.moveOut(of: item)
        try store.end(item, minutes: nil, salt: [])
        // Votes are all seen from here on.
        let meeting = try VisibleMeeting(scene, meeting)
        let found = try meeting.item(item)
        let tally = PanelTally(found.votes.filter(\.counts).map(\.vote), quorum: meeting.row.quorum)
        let (salt, seal) = scene.seal(tally.sealed)
        try store.end(item, minutes: MinutesDraft(scene).item(found, in: meeting, tally), salt: salt)
        return Event(.itemEnded, found.row.candidate, ["item": .id(item), "meeting": .id(self.meeting), "seal": seal])
    }

    package static func next(after event: RecordedEvent, at path: Path) -> Address { .meetingItem(at: path) }
}
