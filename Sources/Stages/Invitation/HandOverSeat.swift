import Domain
import Web
import Words

/// A seat goes to another person. The promises stay with it, and so does what the one before wrote.
package struct HandOverSeat: DoorAction {
    let seat: ID<Seat>
    let name: String
    let email: String

    package init(_ seat: ID<Seat>, to name: String, email: String) {
        self.seat = seat
        self.name = name
        self.email = email
    }

    package static func form(at path: Path, in scene: Scene) throws -> Form {
        let invitations = InvitationStore(scene)
        let seat = try invitations.seat(try path.id("seat"))
        let organisation = seat.organisationName
        return Form(
            say("Hand the seat over"), posts: Address(.handOverSeat, path.network, seat.id), once: scene.newID(),
            button: say("Hand the seat over"),
            lede: say(
                "Who takes the seat of \(organisation) from now on? Whoever sits there now leaves it; its promises stay."
            ),
            audience: say(
                "Everybody in the network sees the new name; the new person gets a letter with the promises, the charter, open questions and who is who."
            ),
            verdict: try invitations.handingOver(seat.id).verdict(for: scene.actor),
            fields: [Field("name", say("Name"), limit: 120), Field("email", say("E-mail address"), .email)])
    }

    package init(_ answers: Answers, at path: Path) throws {
        self.init(try path.id("seat"), to: answers.text("name"), email: answers.text("email"))
    }

    package func perform(in scene: Scene) throws -> Event {
        let invitations = InvitationStore(scene)
        let seat = try invitations.seat(seat)
        try invitations.handingOver(seat.id).verdict(for: scene.actor).orThrow()
        let people = PeopleStore(scene)
        let person = try people.person(at: email, named: name)
        try invitations.leave(seat.id)
        try people.clear(seat.id)
        try people.give([.member], to: person, of: seat.organisation, seat: seat.id)
        try people.take(.guest, from: person)
        let left = scene.actor.member?.seat == seat.id
        return Event(.seatHandedOver, seat.id, ["left": .number(left ? 1 : 0), "person": .id(person)])
    }

    package static func next(after event: RecordedEvent, at path: Path) -> Address {
        // Whoever handed over the own seat may have no place here any more.
        event.body.contains("\"left\":1") ? Address(.you) : Address(.promises, path.network)
    }
}

extension InvitationStore {
    func handingOver(_ seat: ID<Seat>) throws -> HandingOver {
        HandingOver(stage: try CharterStore(scene).stage(), seat: seat)
    }
}
