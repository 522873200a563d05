import Domain
import Web
import Words

/// The one who is invited signs: the organisation has its seat, and what was accepted becomes the seat's promises.
package struct SignInvitation: ButtonAction {
    let invitation: ID<Invitation>

    package init(_ invitation: ID<Invitation>) {
        self.invitation = invitation
    }

    package init(at path: Path) throws { self.init(try path.id("invitation")) }

    package func address(in network: String) -> Address { Address(.signInvitation, network, invitation) }

    package func words(in scene: Scene) throws -> ButtonWords {
        let version = try CharterStore(scene).latestVersion()
        return ButtonWords(
            say("Sign the invitation"),
            lede: say(
                "You sign for version \(version) of the charter and for every item you accepted. The seat belongs to your organisation."
            ),
            audience: say(
                "Everybody in the network will see that your organisation has a seat; conveners and the facilitator see its promises."
            ))
    }

    package func verdict(in scene: Scene) throws -> Verdict {
        let invitations = InvitationStore(scene)
        let letter = try invitations.invitation(invitation)
        return try invitations.signing(letter, invitations.items(of: invitation)).verdict(for: scene.actor)
    }

    package func press(in scene: Scene) throws -> Event {
        let invitations = InvitationStore(scene)
        let letter = try invitations.invitation(invitation)
        let version = try CharterStore(scene).latestVersion()
        let seat = try invitations.sign(letter, invitations.items(of: invitation), charterVersion: version)
        let people = PeopleStore(scene)
        try people.give([.member], to: letter.person, of: letter.organisation, seat: seat)
        try people.take(.guest, from: letter.person)
        return Event(.invitationSigned, invitation, ["seat": .id(seat), "version": .number(version)])
    }

    package static func next(after event: RecordedEvent, at path: Path) -> Address { Address(.promises, path.network) }
}
