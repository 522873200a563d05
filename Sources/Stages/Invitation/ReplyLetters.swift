import Domain
import Words

/// Letters about the day until which an invitation waits.
extension InvitationLetters {
    static func reminded(_ id: ID<Invitation>, _ scene: Scene) throws -> [Addressed] {
        let invitations = InvitationStore(scene)
        let invitation = try invitations.invitation(id)
        guard invitation.state == .sent, let replyBy = invitation.replyBy else { return [] }
        let facts = try CharterStore(scene).facts()
        let letter = InvitationReminderLetter(
            network: facts.name, organisation: invitation.organisationName, replyBy: replyBy,
            open: try invitations.items(of: id).count { !$0.state.isSettled }, days: Int(linkDays))
        return [
            try addressed(
                letter, to: invitation, matter: Matter(.answerInvitation, id),
                link: link(for: invitation.person, to: Address(.invitation, facts.slug, id), scene), scene)
        ]
    }

    static func lapsed(_ id: ID<Invitation>, _ scene: Scene) throws -> [Addressed] {
        let invitation = try InvitationStore(scene).invitation(id)
        let facts = try CharterStore(scene).facts()
        let network = facts.name
        func letter(isForStaff: Bool) -> InvitationLapsedLetter {
            InvitationLapsedLetter(network: network, organisation: invitation.organisationName, isForStaff: isForStaff)
        }
        return try staff(
            letter(isForStaff: true), [.convener], leadingTo: Address(.invitations, facts.slug), scene)
            + [addressed(letter(isForStaff: false), to: invitation, matter: nil, link: nil, scene)]
    }

    private static func addressed(
        _ letter: any Letter, to invitation: InvitationStore.InvitationRow, matter: Matter?, link: Address?,
        _ scene: Scene
    ) throws -> Addressed {
        let language = try PeopleStore(scene).mailbox(of: invitation.person)?.language ?? "en"
        return Addressed(
            letter: letter, email: invitation.email, person: invitation.person, language: language, link: link,
            matter: matter, takesReply: matter != nil)
    }
}
