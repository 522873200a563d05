import Domain
import Web
import Words

/// The one who is invited declines the whole invitation and says why.
package struct DeclineInvitation: DoorAction {
    let invitation: ID<Invitation>
    let reason: String

    package init(_ invitation: ID<Invitation>, because reason: String) {
        self.invitation = invitation
        self.reason = reason
    }

    package static func form(at path: Path, in scene: Scene) throws -> Form {
        let invitations = InvitationStore(scene)
        let letter = try invitations.invitation(try path.id("invitation"))
        return Form(
            say("Decline the invitation"), posts: Address(.declineInvitation, path.network, letter.id),
            once: scene.newID(),
            button: say("Decline the invitation"),
            lede: say("Your organisation will have no seat in this network. A convener can invite you once more."),
            audience: say("Conveners and the facilitator read your reason; nobody else does."),
            verdict: try invitations.answering(letter).verdict(for: scene.actor),
            fields: [Field("reason", say("Why"), .text, limit: 2000)])
    }

    package init(_ answers: Answers, at path: Path) throws {
        self.init(try path.id("invitation"), because: answers.text("reason"))
    }

    package func perform(in scene: Scene) throws -> Event {
        let invitations = InvitationStore(scene)
        try invitations.answering(try invitations.invitation(invitation)).verdict(for: scene.actor).orThrow()
        try invitations.decline(invitation, because: reason)
        return Event(.invitationDeclined, invitation)
    }

    package static func next(after event: RecordedEvent, at path: Path) -> Address { .ofItem(at: path) }
}
