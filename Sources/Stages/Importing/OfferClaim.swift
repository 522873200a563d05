import Domain
import Web
import Words

/// A convener of the programme offers an imported person what they once did: a link goes to an address of theirs.
package struct OfferClaim: DoorAction {
    let person: ID<Person>
    let email: String

    package init(_ person: ID<Person>, to email: String) {
        self.person = person
        self.email = email
    }

    package static func form(at path: Path, in scene: Scene) throws -> Form {
        // Whoever does not look after imported people does not learn their names here.
        guard Claiming.verdictOnLooking(by: scene.actor).isAllowed else { throw Path.NotFound() }
        let claims = ClaimStore(scene)
        let person: ID<Person> = try path.id("person")
        let name = try claims.name(of: person)
        return Form(
            say("Offer \(name) their record"), posts: Address(.offerClaim, person), once: scene.newID(),
            button: say("Send the link"),
            lede: say(
                "Whoever presses the button behind the link signs in as this person from then on. What the person did stays theirs, under the same name."
            ),
            audience: say("The address stays with the house. A link sent before is good for nothing any more."),
            verdict: try claims.claiming(person).verdictOnOffering(by: scene.actor),
            fields: [Field("email", say("E-mail address"), .email)])
    }

    package init(_ answers: Answers, at path: Path) throws {
        self.init(try path.id("person"), to: answers.text("email"))
    }

    package func perform(in scene: Scene) throws -> Event {
        let claims = ClaimStore(scene)
        _ = try claims.name(of: person)
        try claims.claiming(person, at: email).verdictOnOffering(by: scene.actor).orThrow()
        try claims.offer(person, to: email)
        return Event(.claimOffered, person)
    }

    package static func next(after event: RecordedEvent, at path: Path) -> Address { Address(.unclaimed) }
}
