import Domain
import Web
import Words

/// A convener gives somebody a place in the network: staff, a sponsor, a reviewer, a member.
package struct NameMember: DoorAction {
    let name: String
    let email: String
    let organisation: String?
    let roles: Set<Role>

    package static let roles: [Role] = [.convener, .deputy, .sponsor, .reviewer, .member]

    package init(name: String, email: String, organisation: String?, roles: Set<Role>) {
        self.name = name
        self.email = email
        self.organisation = organisation
        self.roles = roles
    }

    package static func form(at path: Path, in scene: Scene) throws -> Form {
        Form(
            say("Give somebody a place"), posts: Address(.newMember, path.network), once: scene.newID(),
            button: say("Give the place"),
            audience: say(
                "Everybody in the network sees the name, the organisation and the roles; the address stays with the house."
            ),
            verdict: try CharterStore(scene).chartering().verdict(for: scene.actor),
            fields: [
                Field("name", say("Name"), limit: 120),
                Field("email", say("E-mail address"), .email),
                Field("organisation", say("Organisation"), required: false, limit: 160),
                Field("roles", say("Roles"), .choices(Self.roles.map { Field.Choice($0.rawValue, $0.label) })),
            ])
    }

    package init(_ answers: Answers, at path: Path) {
        self.init(
            name: answers.text("name"), email: answers.text("email"), organisation: answers.optional("organisation"),
            roles: Set(answers.choices("roles")))
    }

    package func perform(in scene: Scene) throws -> Event {
        try CharterStore(scene).chartering().verdict(for: scene.actor).orThrow()
        let people = PeopleStore(scene)
        let person = try people.person(at: email, named: name)
        try people.give(roles, to: person, of: try organisation.map(people.organisation))
        return Event(.memberNamed, person, ["roles": .word(Role.words(roles))])
    }

    package static func next(after event: RecordedEvent, at path: Path) -> Address { Address(.people, path.network) }
}
