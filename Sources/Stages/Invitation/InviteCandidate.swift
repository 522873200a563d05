import Domain
import Web
import Words

/// A convener invites a candidate the selection chose: the letter is written from the charter's expectations and quotes
/// what the organisation promised when it applied.
package struct InviteCandidate: DoorAction {
    let candidate: ID<Candidate>

    package init(_ candidate: ID<Candidate>) {
        self.candidate = candidate
    }

    package static func form(at path: Path, in scene: Scene) throws -> Form {
        let invitations = InvitationStore(scene)
        let candidate = try invitations.chosen(try path.id("candidate"))
        let organisation = candidate.organisationName
        let contact = candidate.contact
        return Form(
            say("Invite \(organisation)"), posts: Address(.inviteCandidate, path.network, candidate.id),
            once: scene.newID(),
            button: say("Send the invitation"),
            lede: say("The letter carries every expectation of the charter, with its date and its reason."),
            audience: say(
                "\(contact) gets the letter by mail; conveners and the facilitator can read it and every answer."),
            verdict: try invitations.inviting().verdict(
                for: scene.actor, invitedAlready: try invitations.isInvited(candidate.organisation)),
            fields: [])
    }

    package init(_ answers: Answers, at path: Path) throws { self.init(try path.id("candidate")) }

    package func perform(in scene: Scene) throws -> Event {
        let invitations = InvitationStore(scene)
        let inviting = try invitations.inviting()
        try inviting.verdict(for: scene.actor).orThrow()
        let candidate = try invitations.chosen(candidate)
        try inviting.verdict(for: scene.actor, invitedAlready: try invitations.isInvited(candidate.organisation))
            .orThrow()
        try PeopleStore(scene).give([.guest], to: candidate.person, of: candidate.organisation)
        let id: ID<Invitation> = scene.newID()
        try invitations.invite(
            candidate.organisation, candidate: candidate.id, person: candidate.person, name: candidate.contact,
            email: candidate.email, ownWords: candidate.promises, as: id)
        return Event(
            .invitationSent, id, ["candidate": .id(candidate.id), "organisation": .id(candidate.organisation)])
    }

    package static func next(after event: RecordedEvent, at path: Path) -> Address {
        Address(.invitations, path.network)
    }
}

extension InvitationStore {
    /// A candidate that the released decisions chose; nothing of the others is known here.
    func chosen(_ candidate: ID<Candidate>) throws -> SelectionStore.InvitedRow {
        guard scene.actor.holds(.convener),
            let row = try SelectionStore(scene).invited().first(where: { $0.id == candidate })
        else { throw Path.NotFound() }
        return row
    }
}
