import Domain
import Web
import Words

/// The one who is invited declines an item and says why. The rest of the invitation stands.
package struct DeclineItem: DoorAction {
    let invitation: ID<Invitation>
    let item: ID<InvitationItem>
    let reason: String

    package init(_ item: ID<InvitationItem>, of invitation: ID<Invitation>, because reason: String) {
        self.item = item
        self.invitation = invitation
        self.reason = reason
    }

    package static func form(at path: Path, in scene: Scene) throws -> Form {
        let found = try InvitationStore(scene).found(at: path)
        return Form(
            say("Decline this item"), posts: Address(.declineItem, path.network, found.invitation.id, found.item.id),
            once: scene.newID(), button: say("Decline this item"), lede: .verbatim(found.item.text),
            audience: say("Conveners and the facilitator read your reason; nobody else does."),
            verdict: found.answering.verdictOnDeclining(found.item.state, by: scene.actor),
            fields: [Field("reason", say("Why you cannot promise this"), .text, limit: 2000)])
    }

    package init(_ answers: Answers, at path: Path) throws {
        self.init(try path.id("item"), of: try path.id("invitation"), because: answers.text("reason"))
    }

    package func perform(in scene: Scene) throws -> Event {
        let invitations = InvitationStore(scene)
        let found = try invitations.found(item, of: invitation)
        try found.answering.verdictOnDeclining(found.item.state, by: scene.actor).orThrow()
        let sealed = scene.seal(InvitationItem.State.declined.rawValue)
        try invitations.set(.declined, of: item, because: reason, salt: sealed.salt)
        return Event(.expectationAnswered, item, ["answer": sealed.seal])
    }

    package static func next(after event: RecordedEvent, at path: Path) -> Address { .ofItem(at: path) }
}
