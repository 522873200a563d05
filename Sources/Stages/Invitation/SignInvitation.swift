import Domain
import Web
import Words

/// The one who is invited signs: the organisation has its seat, and what was accepted becomes the seat's promises.
package struct SignInvitation: DoorAction {
    let invitation: ID<Invitation>

    package init(_ invitation: ID<Invitation>) {
        self.invitation = invitation
    }

    package static func form(at path: Path, in scene: Scene) throws -> Form {
        let invitations = InvitationStore(scene)
        let letter = try invitations.invitation(try path.id("invitation"))
        let version = try CharterStore(scene).latestVersion()
        return Form(
            say("Sign the invitation"), posts: Address(.signInvitation, path.network, letter.id), once: scene.newID(),
            button: say("Sign"),
            lede: say(
                "You sign for version \(version) of the charter and for every item you accepted. The seat belongs to your organisation."
            ),
            audience: say(
                "Everybody in the network will see that your organisation has a seat; conveners and the facilitator see its promises."
            ),
            verdict: try invitations.signing(letter, try invitations.items(of: letter.id)).verdict(for: scene.actor),
            fields: [])
    }

    package init(_ answers: Answers, at path: Path) throws { self.init(try path.id("invitation")) }

    package func perform(in scene: Scene) throws -> Event {
        let invitations = InvitationStore(scene)
        let letter = try invitations.invitation(invitation)
        let items = try invitations.items(of: invitation)
        try invitations.signing(letter, items).verdict(for: scene.actor).orThrow()
        let version = try CharterStore(scene).latestVersion()
        let seat = try invitations.sign(letter, items, charterVersion: version)
        let people = PeopleStore(scene)
        try people.give([.member], to: letter.person, of: letter.organisation, seat: seat)
        try people.take(.guest, from: letter.person)
        return Event(.invitationSigned, invitation, ["seat": .id(seat), "version": .number(version)])
    }

    package static func next(after event: RecordedEvent, at path: Path) -> Address { Address(.promises, path.network) }
}
