import Domain
import Web
import Words

/// Whoever leads the meeting closes it; what is still open in it is closed with it, and minutes are drafted.
package struct CloseMeeting: ButtonAction {
    let meeting: ID<PanelMeeting>

    package init(_ meeting: ID<PanelMeeting>) {
        self.meeting = meeting
    }

    package init(at path: Path) throws { self.init(try path.id("meeting")) }

    package func address(in network: String) -> Address { Address(.closeMeeting, network, meeting) }

    package func words(in scene: Scene) -> ButtonWords {
        ButtonWords(
            say("Close the meeting"),
            lede: say("Votes that are still open are closed as they stand. A draft of the minutes is written for you."))
    }

    package func verdict(in scene: Scene) throws -> Verdict {
        try VisibleMeeting(scene, meeting).holding.verdictOnClosing(by: scene.actor)
    }

    package func press(in scene: Scene) throws -> Event {
        let meeting = try VisibleMeeting(scene, meeting)
        let store = MeetingStore(scene)
        let counts = try store.endOpen(of: meeting.row)
        try store.close(meeting.row.id, minutes: MinutesDraft(scene).whole(meeting, now: scene.now))
        return Event(.meetingClosed, meeting.row.id, counts.reduce(into: [:]) { $0[$1.key.description] = $1.value })
    }

    package static func next(after event: RecordedEvent, at path: Path) -> Address { .meeting(at: path) }
}
