import Domain
import Web
import Words

/// A candidate is put on the agenda of a meeting.
package struct AddItem: DoorAction {
    let meeting: ID<PanelMeeting>
    let candidate: ID<Candidate>

    package init(_ candidate: ID<Candidate>, to meeting: ID<PanelMeeting>) {
        self.meeting = meeting
        self.candidate = candidate
    }

    package static func form(at path: Path, in scene: Scene) throws -> Form {
        let meeting = try VisibleMeeting(scene, path)
        let leading = meeting.holding.verdictOnPreparing(by: scene.actor)
        let nobody = Refusal("nobodyLeft", say("Every candidate you may know of is on the agenda."))
        return Form(
            say("Put a candidate on the agenda"), posts: Address(.newItem, path.network, meeting.row.id),
            once: scene.newID(), button: say("Put it on the agenda"),
            verdict: leading.isAllowed && meeting.others.isEmpty ? .refused(nobody) : leading,
            fields: [
                Field(
                    "candidate", say("Candidate"),
                    .choice(leading.isAllowed ? meeting.others.map { .init($0.id.description, $0.name) } : []))
            ])
    }

    package init(_ answers: Answers, at path: Path) throws {
        guard let candidate = answers.id("candidate", Candidate.self) else { throw Path.NotFound() }
        self.init(candidate, to: try path.id("meeting"))
    }

    package func perform(in scene: Scene) throws -> Event {
        let found = try VisibleMeeting(scene, meeting)
        try found.holding.verdictOnPreparing(by: scene.actor).orThrow()
        guard found.others.contains(where: { $0.id == candidate }) else { throw Path.NotFound() }
        let item = try MeetingStore(scene).add(candidate, to: meeting)
        return Event(.itemAdded, candidate, ["item": .id(item), "meeting": .id(meeting)])
    }

    package static func next(after event: RecordedEvent, at path: Path) -> Address { .meeting(at: path) }
}
