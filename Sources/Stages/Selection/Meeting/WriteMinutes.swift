import Domain
import Web
import Words

/// Whoever leads the meeting writes what is said of it as a whole; candidates have minutes of their own.
package struct WriteMinutes: DoorAction {
    let minutes: String
    let meeting: ID<PanelMeeting>

    package static func form(at path: Path, in scene: Scene) throws -> Form {
        let meeting = try VisibleMeeting(scene, path)
        return Form(
            say("Minutes of the meeting"), posts: Address(.meetingMinutes, path.network, meeting.row.id),
            once: scene.newID(), button: say("Keep the minutes"),
            audience: say(
                "Everybody of the panel reads it. Write nothing of single candidates here: each has minutes of its own."
            ),
            verdict: meeting.holding.verdictOnWriting(by: scene.actor),
            values: ["minutes": meeting.row.minutes], replaces: true,
            fields: [Field("minutes", say("Minutes"), .text, required: false)])
    }

    package init(_ answers: Answers, at path: Path) throws {
        minutes = answers.text("minutes")
        meeting = try path.id("meeting")
    }

    package func perform(in scene: Scene) throws -> Event {
        let meeting = try VisibleMeeting(scene, self.meeting)
        try meeting.holding.verdictOnWriting(by: scene.actor).orThrow()
        try MeetingStore(scene).keep(minutes, of: meeting.row.id)
        return Event(.minutesWritten, meeting.row.id)
    }

    package static func next(after event: RecordedEvent, at path: Path) -> Address { .meeting(at: path) }
}
