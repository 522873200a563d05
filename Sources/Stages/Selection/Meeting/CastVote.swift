import Domain
import Web
import Words

/// Somebody of the panel votes on a candidate; until the item is closed the vote may be changed.
package struct CastVote: DoorAction {
    let meeting: ID<PanelMeeting>
    let item: ID<PanelItem>
    let vote: PanelMeeting.Vote

    package init(_ vote: PanelMeeting.Vote, on item: ID<PanelItem>, in meeting: ID<PanelMeeting>) {
        self.meeting = meeting
        self.item = item
        self.vote = vote
    }

    package static func form(at path: Path, in scene: Scene) throws -> Form {
        let meeting = try VisibleMeeting(scene, path)
        let item = try meeting.item(path.id("item"))
        let own = item.votes.first { $0.person == meeting.sight.person }?.vote
        return Form(
            say("Your vote"), posts: Address(.castVote, path.network, meeting.row.id, item.row.id),
            once: scene.newID(), button: say("Cast the vote"),
            audience: meeting.row.ballot == .secret
                ? say("The others see it once the item is closed; it then stands in the minutes.")
                : say("The others see it at once; it stands in the minutes."),
            verdict: try Self.verdict(item, meeting, scene), values: ["vote": own?.rawValue ?? ""],
            fields: [
                Field(
                    "vote", say("Should it be at the table?"),
                    .choice(PanelMeeting.Vote.allCases.map { .init($0.rawValue, $0.label) }))
            ])
    }

    static func verdict(_ item: VisibleMeeting.Item, _ meeting: VisibleMeeting, _ scene: Scene) throws -> Verdict {
        let standing = try SelectionStore(scene).standing(on: item.row.candidate)
        return meeting.holding.verdictOnVoting(item.row.state, standing, isPresent: meeting.isPresent)
    }

    package init(_ answers: Answers, at path: Path) throws {
        guard let vote: PanelMeeting.Vote = answers.choice("vote") else { throw Path.NotFound() }
        self.init(vote, on: try path.id("item"), in: try path.id("meeting"))
    }

    package func perform(in scene: Scene) throws -> Event {
        let found = try VisibleMeeting(scene, meeting)
        let row = try found.item(item)
        try Self.verdict(row, found, scene).orThrow()
        let (salt, seal) = scene.seal(vote.rawValue)
        try MeetingStore(scene).cast(vote, on: item, by: found.sight.person, salt: salt)
        return Event(.voteCast, row.row.candidate, ["item": .id(item), "meeting": .id(meeting), "seal": seal])
    }

    package static func next(after event: RecordedEvent, at path: Path) -> Address { .meetingItem(at: path) }
}
