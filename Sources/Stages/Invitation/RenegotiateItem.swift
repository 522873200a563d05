import Domain
import Web
import Words

/// The one who is invited proposes something else for an item, with its own date.
package struct RenegotiateItem: DoorAction {
    let invitation: ID<Invitation>
    let item: ID<InvitationItem>
    let text: String
    let due: Day?
    let why: String

    package init(_ item: ID<InvitationItem>, of invitation: ID<Invitation>, text: String, due: Day?, why: String) {
        self.item = item
        self.invitation = invitation
        self.text = text
        self.due = due
        self.why = why
    }

    package static func form(at path: Path, in scene: Scene) throws -> Form {
        let found = try InvitationStore(scene).found(at: path)
        return Form(
            say("Propose something else"),
            posts: Address(.renegotiateItem, path.network, found.invitation.id, found.item.id),
            once: scene.newID(), button: say("Send the proposal"), lede: .verbatim(found.item.text),
            audience: say(
                "Conveners and the facilitator get your proposal by mail and answer it; nobody else reads it."),
            verdict: found.answering.verdictOnProposing(found.item.state, by: scene.actor),
            values: ["text": found.item.text, "due": found.item.due.description],
            fields: [
                Field("text", say("What you can promise instead"), limit: 300),
                Field("due", say("By when"), .day),
                Field("why", say("Why"), .text, limit: 2000),
            ])
    }

    package init(_ answers: Answers, at path: Path) throws {
        self.init(
            try path.id("item"), of: try path.id("invitation"), text: answers.text("text"), due: answers.day("due"),
            why: answers.text("why"))
    }

    package func perform(in scene: Scene) throws -> Event {
        let invitations = InvitationStore(scene)
        let found = try invitations.found(item, of: invitation)
        try found.answering.verdictOnProposing(found.item.state, by: scene.actor).orThrow()
        if let due {
            try Promising.verdict(on: due, ends: try CharterStore(scene).facts().ends).orThrow()
            if due < scene.today {
                throw Refusal("duePassed", say("This day has passed; propose one that is still to come."))
            }
        }
        let sealed = scene.seal(InvitationItem.State.renegotiated.rawValue)
        try invitations.set(.renegotiated, of: item, salt: sealed.salt)
        try invitations.propose(text, due: due ?? found.item.due, because: why, for: item)
        return Event(.expectationAnswered, item, ["answer": sealed.seal])
    }

    package static func next(after event: RecordedEvent, at path: Path) -> Address { .ofItem(at: path) }
}
