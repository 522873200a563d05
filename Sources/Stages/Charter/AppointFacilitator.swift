import Domain
import Web
import Words

/// A convener appoints the facilitator: a trusted, neutral person who says openly what ties they have.
package struct AppointFacilitator: DoorAction {
    let name: String
    let email: String
    let interests: String

    package init(name: String, email: String, interests: String) {
        self.name = name
        self.email = email
        self.interests = interests
    }

    package static func form(at path: Path, in scene: Scene) throws -> Form {
        Form(
            say("Appoint the facilitator"), posts: Address(.facilitator, path.network), once: scene.newID(),
            button: say("Appoint"),
            lede: say(
                "Somebody the members can trust to stay neutral. A network has one; appointing another replaces the first."
            ),
            audience: say("Everybody in the network reads the declaration of interests."),
            verdict: try CharterStore(scene).chartering().verdict(for: scene.actor),
            fields: [
                Field("name", say("Name"), limit: 120),
                Field("email", say("E-mail address"), .email),
                Field(
                    "interests", say("Declaration of interests"), .text,
                    help: say("Ties to member organisations, grants, the sponsor. If there are none, say so."),
                    limit: 2000),
            ])
    }

    package init(_ answers: Answers, at path: Path) {
        self.init(name: answers.text("name"), email: answers.text("email"), interests: answers.text("interests"))
    }

    package func perform(in scene: Scene) throws -> Event {
        let charter = CharterStore(scene)
        try charter.chartering().verdict(for: scene.actor).orThrow()
        let people = PeopleStore(scene)
        let person = try people.person(at: email, named: name)
        try people.takeBack(.facilitator)
        try people.give([.facilitator], to: person, of: nil)
        try charter.appoint(person, interests: interests)
        return Event(.facilitatorAppointed, person)
    }

    package static func next(after event: RecordedEvent, at path: Path) -> Address { Address(.people, path.network) }
}
