import Domain
import Web
import Words

/// A convener invites a candidate the selection chose: the letter is written from the charter's expectations and quotes
/// what the organisation promised when it applied.
package struct InviteCandidate: ButtonAction {
    let candidate: ID<Candidate>

    package init(_ candidate: ID<Candidate>) {
        self.candidate = candidate
    }

    package init(at path: Path) throws { self.init(try path.id("candidate")) }

    package func address(in network: String) -> Address { Address(.inviteCandidate, network, candidate) }

    package func words(in scene: Scene) throws -> ButtonWords {
        let candidate = try InvitationStore(scene).chosen(candidate)
        let organisation = candidate.organisationName
        let contact = candidate.contact
        return ButtonWords(
            say("Invite \(organisation)"),
            lede: say("The letter carries every expectation of the charter, with its date and its reason."),
            audience: say(
                "\(contact) gets the letter by mail; conveners and the facilitator can read it and every answer."))
    }

    package func verdict(in scene: Scene) throws -> Verdict {
        let invitations = InvitationStore(scene)
        let inviting = try invitations.inviting()
        let verdict = inviting.verdict(for: scene.actor)
        guard verdict.isAllowed else { return verdict }
        let organisation = try invitations.chosen(candidate).organisation
        return inviting.verdict(for: scene.actor, invitedAlready: try invitations.isInvited(organisation))
    }

    package func press(in scene: Scene) throws -> Event {
        let invitations = InvitationStore(scene)
        let candidate = try invitations.chosen(candidate)
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
