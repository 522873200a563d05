import Domain
import Web
import Words

/// A convener invites an organisation: the letter is written from the charter's expectations and goes to a contact person.
package struct InviteOrganisation: DoorAction {
    let organisation: String
    let name: String
    let email: String
    let ownWords: String
    /// Three weeks from now where nothing else is said.
    let replyBy: Day?

    package init(organisation: String, name: String, email: String, ownWords: String = "", replyBy: Day? = nil) {
        self.organisation = organisation
        self.name = name
        self.email = email
        self.ownWords = ownWords
        self.replyBy = replyBy
    }

    package static func form(at path: Path, in scene: Scene) throws -> Form {
        Form(
            say("Invite an organisation"), posts: Address(.newInvitation, path.network), once: scene.newID(),
            button: say("Send the invitation"),
            lede: say("The letter carries every expectation of the charter, with its date and its reason."),
            audience: say(
                "The contact person gets the letter by mail; conveners and the facilitator can read it and every answer."
            ),
            verdict: try InvitationStore(scene).inviting().verdict(for: scene.actor),
            values: ["replyBy": scene.today.adding(days: Replying.daysToReply).description],
            fields: [
                Field("organisation", say("Organisation"), limit: 160),
                Field("name", say("Name of the contact person"), limit: 120),
                Field("email", say("E-mail address"), .email),
                Field(
                    "ownWords", say("What the organisation itself said it would bring"), .text,
                    help: say("From its application; it stands in the letter in its own words."), required: false,
                    limit: 4000),
                Field(
                    "replyBy", say("Answer by"), .day,
                    help: say("They are reminded a week and two days before; afterwards the letter lapses."),
                    required: false),
            ])
    }

    package init(_ answers: Answers, at path: Path) {
        self.init(
            organisation: answers.text("organisation"), name: answers.text("name"), email: answers.text("email"),
            ownWords: answers.text("ownWords"), replyBy: answers.day("replyBy"))
    }

    package func perform(in scene: Scene) throws -> Event {
        let invitations = InvitationStore(scene)
        let inviting = try invitations.inviting()
        try inviting.verdict(for: scene.actor).orThrow()
        let replyBy = replyBy ?? scene.today.adding(days: Replying.daysToReply)
        try Replying.verdict(on: replyBy, today: scene.today).orThrow()
        let people = PeopleStore(scene)
        let organisation = try people.organisation(named: organisation)
        try inviting.verdict(for: scene.actor, invitedAlready: try invitations.isInvited(organisation)).orThrow()
        let person = try people.person(at: email, named: name)
        try people.give([.guest], to: person, of: organisation)
        let id: ID<Invitation> = scene.newID()
        try invitations.invite(
            organisation, candidate: nil, person: person, name: name, email: email,
            ownWords: OwnWords(promises: ownWords), replyBy: replyBy, as: id)
        return Event(.invitationSent, id, ["organisation": .id(organisation)])
    }

    package static func next(after event: RecordedEvent, at path: Path) -> Address {
        Address(.invitations, path.network)
    }
}
