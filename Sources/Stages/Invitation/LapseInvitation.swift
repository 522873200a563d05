import Domain

/// The clock closes an invitation that nobody answered in time; the seat is free for somebody else.
package struct LapseInvitation: Action {
    let invitation: ID<Invitation>

    package init(_ invitation: ID<Invitation>) {
        self.invitation = invitation
    }

    package func perform(in scene: Scene) throws -> Event {
        let invitations = InvitationStore(scene)
        let letter = try invitations.invitation(invitation)
        let proposals = try invitations.items(of: invitation).count { $0.state == .renegotiated }
        guard scene.actor == .clock, letter.state == .sent, let replyBy = letter.replyBy,
            Replying.isOver(replyBy: replyBy, today: scene.today, proposals: proposals)
        else { throw Path.NotFound() }
        try invitations.lapse(invitation)
        return Event(.invitationLapsed, invitation)
    }
}
