import Domain
import Web
import Words

/// A convener or the facilitator answers what was proposed instead of an item: agreed, or it stays as it was.
package struct AnswerRenegotiation: DoorAction {
    let invitation: ID<Invitation>
    let item: ID<InvitationItem>
    let answer: Renegotiation.Answer
    let note: String

    package init(
        _ item: ID<InvitationItem>, of invitation: ID<Invitation>, _ answer: Renegotiation.Answer, note: String
    ) {
        self.item = item
        self.invitation = invitation
        self.answer = answer
        self.note = note
    }

    package static func form(at path: Path, in scene: Scene) throws -> Form {
        let found = try InvitationStore(scene).found(at: path)
        let proposal = found.item.rounds.last { $0.answer == nil }
        let lede = proposal.map { round in
            let text = round.text
            let due = round.due
            return say("Proposed: \(text), by \(due)")
        }
        return Form(
            say("Answer the proposal"),
            posts: Address(.answerRenegotiation, path.network, found.invitation.id, found.item.id),
            once: scene.newID(), button: say("Send the answer"), lede: lede ?? .verbatim(found.item.text),
            audience: say("The contact person gets your answer by mail; conveners and the facilitator can read it."),
            verdict: found.answering.verdictOnReplying(found.item.state, by: scene.actor),
            fields: [
                Field(
                    "answer", say("Your answer"),
                    .choice(Renegotiation.Answer.allCases.map { Field.Choice($0.rawValue, $0.label) })),
                Field("note", say("A word with it"), .text, required: false, limit: 2000),
            ])
    }

    package init(_ answers: Answers, at path: Path) throws {
        self.init(
            try path.id("item"), of: try path.id("invitation"), answers.choice("answer") ?? .kept,
            note: answers.text("note"))
    }

    package func perform(in scene: Scene) throws -> Event {
        let invitations = InvitationStore(scene)
        let found = try invitations.found(item, of: invitation)
        try found.answering.verdictOnReplying(found.item.state, by: scene.actor).orThrow()
        guard let round = found.item.rounds.last(where: { $0.answer == nil }) else { throw Path.NotFound() }
        let sealed = scene.seal(answer.rawValue)
        try invitations.answer(round, answer, note: note, salt: sealed.salt)
        return Event(.renegotiationAnswered, item, ["answer": sealed.seal])
    }

    package static func next(after event: RecordedEvent, at path: Path) -> Address { .ofItem(at: path) }
}
