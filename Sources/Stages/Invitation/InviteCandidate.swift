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
        let replyBy = scene.today.adding(days: Replying.daysToReply)
        return ButtonWords(
            say("Invite \(organisation)"),
            lede: say(
                "The letter carries every expectation of the charter, with its date and its reason. It waits for an answer until \(replyBy)."
            ),
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
            email: candidate.email,
            ownWords: OwnWords(promises: candidate.promises, sharing: candidate.sharing),
            replyBy: scene.today.adding(days: Replying.daysToReply), as: id)
        return Event(
            .invitationSent, id, ["candidate": .id(candidate.id), "organisation": .id(candidate.organisation)])
    }

    package static func next(after event: RecordedEvent, at path: Path) -> Address {
        Address(.invitations, path.network)
    }
}

extension InvitationStore {
    /// Letters to candidates that were declined or lapsed, and whose seat nobody has taken yet.
    func freed(_ letters: [InvitationRow]) throws -> [InvitationRow] {
        let open = letters.filter { !$0.state.keepsSeat && $0.candidate != nil }
        if open.isEmpty { return [] }
        let taken = Set(letters.filter(\.state.keepsSeat).map(\.organisation))
        let chosen = Set(try SelectionStore(scene).invited().map(\.id))
        return open.filter { letter in
            !taken.contains(letter.organisation) && letter.candidate.map(chosen.contains) == true
        }
    }

    /// A candidate that the released decisions chose; nothing of the others is known here.
    func chosen(_ candidate: ID<Candidate>) throws -> SelectionStore.InvitedRow {
        guard scene.actor.holds(.convener),
            let row = try SelectionStore(scene).invited().first(where: { $0.id == candidate })
        else { throw Path.NotFound() }
        return row
    }
}
