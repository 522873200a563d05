import Domain
import Web
import Words

/// Whoever leads the meeting writes the minutes of one candidate.
package struct WriteItemMinutes: DoorAction {
    let minutes: String
    let meeting: ID<PanelMeeting>
    let item: ID<PanelItem>

    package static func form(at path: Path, in scene: Scene) throws -> Form {
        let meeting = try VisibleMeeting(scene, path)
        let item = try meeting.item(path.id("item"))
        let standing = try SelectionStore(scene).standing(on: item.row.candidate)
        return Form(
            say("Minutes of the item"), posts: Address(.itemMinutes, path.network, meeting.row.id, item.row.id),
            once: scene.newID(), button: say("Keep the minutes"),
            audience: say(
                "Those of the panel read it who may know of this candidate. Write no scores here: those that were changed stand beside it, for whoever may see scores."
            ),
            verdict: meeting.holding.verdictOnWriting(standing, by: scene.actor),
            values: ["minutes": item.row.minutes], replaces: true,
            fields: [Field("minutes", say("Minutes"), .text, required: false)])
    }

    package init(_ answers: Answers, at path: Path) throws {
        minutes = answers.text("minutes")
        meeting = try path.id("meeting")
        item = try path.id("item")
    }

    package func perform(in scene: Scene) throws -> Event {
        let meeting = try VisibleMeeting(scene, self.meeting)
        let item = try meeting.item(self.item)
        let standing = try SelectionStore(scene).standing(on: item.row.candidate)
        try meeting.holding.verdictOnWriting(standing, by: scene.actor).orThrow()
        try MeetingStore(scene).keep(minutes, of: item.row.id)
        return Event(
            .itemMinutesWritten, item.row.candidate, ["item": .id(item.row.id), "meeting": .id(meeting.row.id)])
    }

    package static func next(after event: RecordedEvent, at path: Path) -> Address { .meetingItem(at: path) }
}
