import Domain

/// The clock reminds whoever has not answered an invitation yet of the day until which it waits.
package struct RemindInvited: Action {
    let invitation: ID<Invitation>

    package init(_ invitation: ID<Invitation>) {
        self.invitation = invitation
    }

    package func perform(in scene: Scene) throws -> Event {
        let invitations = InvitationStore(scene)
        let letter = try invitations.invitation(invitation)
        guard scene.actor == .clock, letter.state == .sent, let replyBy = letter.replyBy,
            letter.reminded < Replying.times(replyBy: replyBy, today: scene.today)
        else { throw Path.NotFound() }
        try invitations.remind(letter)
        return Event(.invitationReminded, invitation)
    }
}
