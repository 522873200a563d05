import Domain
import Web
import Words

/// Whoever leads the meeting notes who is there; later, who came and who left.
package struct NotePresence: DoorAction {
    let meeting: ID<PanelMeeting>
    let present: Set<ID<Person>>

    package init(_ present: Set<ID<Person>>, in meeting: ID<PanelMeeting>) {
        self.meeting = meeting
        self.present = present
    }

    package static func form(at path: Path, in scene: Scene) throws -> Form {
        let meeting = try VisibleMeeting(scene, path)
        return Form(
            say("Who is there"), posts: Address(.meetingPresence, path.network, meeting.row.id), once: scene.newID(),
            button: say("Keep it"), verdict: meeting.holding.verdictOnPreparing(by: scene.actor),
            fields: [
                Field(
                    "people", say("Present"),
                    .choices(meeting.members.map { Field.Choice($0.person.description, .verbatim($0.name)) }),
                    required: false)
            ]
        ).filled("people", meeting.members.filter(\.isPresent).map(\.person.description))
    }

    package init(_ answers: Answers, at path: Path) throws {
        self.init(Set(answers.all("people").compactMap { ID($0) }), in: try path.id("meeting"))
    }

    package func perform(in scene: Scene) throws -> Event {
        let found = try VisibleMeeting(scene, meeting)
        try found.holding.verdictOnPreparing(by: scene.actor).orThrow()
        try MeetingStore(scene).note(present, in: meeting)
        let people = present.sorted().map(\.description).joined(separator: " ")
        return Event(.presenceNoted, meeting, ["present": .word(people)])
    }

    package static func next(after event: RecordedEvent, at path: Path) -> Address { .meeting(at: path) }
}
