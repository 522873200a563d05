import Domain
import Web
import Words

/// A reviewer changes a score in the meeting and says why; the old one is kept beside it.
package struct ChangeScore: DoorAction {
    let meeting: ID<PanelMeeting>
    let item: ID<PanelItem>
    let criterion: Criterion.Key
    /// Nothing for an abstention.
    let score: Int?
    let comment: String
    let reason: String

    package init(
        _ criterion: Criterion.Key, to score: Int?, _ comment: String, because reason: String, on item: ID<PanelItem>,
        in meeting: ID<PanelMeeting>
    ) {
        self.meeting = meeting
        self.item = item
        self.criterion = criterion
        self.score = score
        self.comment = comment
        self.reason = reason
    }

    package static func form(at path: Path, in scene: Scene) throws -> Form {
        let meeting = try VisibleMeeting(scene, path)
        let item = try meeting.item(path.id("item"))
        let verdict = try verdict(item, meeting, scene)
        let rubric = try SelectionStore(scene).rubric(for: item.row.candidate)
        let scores = Criterion.scale.map { Field.Choice(String($0), .verbatim(String($0))) }
        let none = Field.Choice(ReviewFields.abstain, say("I abstain: no score, and none is counted for me"))
        return Form(
            say("Change a score"), posts: Address(.changeScore, path.network, meeting.row.id, item.row.id),
            once: scene.newID(), button: say("Change it"), lede: item.candidate.name,
            audience: say(
                "The old score stays beside the new one, with your reason. Whoever may see scores reads both beside the minutes."
            ),
            verdict: verdict,
            fields: [
                Field("criterion", say("Criterion"), .choice(rubric.map { .init($0.key.rawValue, $0.label) })),
                Field("score", say("Score"), .choice(scores + [none])),
                Field("comment", say("Why"), .text, limit: ReviewFields.commentLimit),
                Field("reason", say("What changed your mind"), .text, limit: 1000),
            ])
    }

    private static func verdict(
        _ item: VisibleMeeting.Item, _ meeting: VisibleMeeting, _ scene: Scene
    ) throws -> Verdict {
        let standing = try SelectionStore(scene).standing(on: item.row.candidate)
        return meeting.holding.verdictOnChangingScore(item.row.state, standing, isPresent: meeting.isPresent)
    }

    package init(_ answers: Answers, at path: Path) throws {
        self.init(
            Criterion.Key(rawValue: answers.text("criterion")), to: answers.number("score"), answers.text("comment"),
            because: answers.text("reason"), on: try path.id("item"), in: try path.id("meeting"))
    }

    package func perform(in scene: Scene) throws -> Event {
        let found = try VisibleMeeting(scene, meeting)
        let row = try found.item(item)
        try Self.verdict(row, found, scene).orThrow()
        let selection = SelectionStore(scene)
        let dossier = try selection.dossier(row.row.candidate)
        let rubric = try selection.rubric(for: row.row.candidate)
        guard var review = try selection.ownReview(of: dossier), rubric.contains(where: { $0.key == criterion }) else {
            throw Path.NotFound()
        }
        review.marks[criterion] = Mark(score, comment, evidence: review.marks[criterion]?.evidence)
        let (salt, seal) = scene.seal(review.sealed(by: rubric))
        try selection.give(review, on: dossier, by: rubric, salt: salt, because: reason, in: item)
        return Event(.scoreChanged, row.row.candidate, ["item": .id(item), "meeting": .id(meeting), "seal": seal])
    }

    package static func next(after event: RecordedEvent, at path: Path) -> Address { .meetingItem(at: path) }
}
