import Domain
import Web
import Words

/// The first run: the programme gets its name, and its first convener, who is the operator, too, a place in the house.
package struct FoundProgramme: DoorAction {
    let programme: String
    let name: String
    let email: String

    package init(programme: String, name: String, email: String) {
        self.programme = programme
        self.name = name
        self.email = email
    }

    package static func form(at path: Path, in scene: Scene) throws -> Form {
        let secret = try path.text("secret")
        guard try SessionStore(scene).subject(of: secret, for: .firstRun, Programme.self) != nil else {
            throw Path.NotFound()
        }
        return Form(
            say("Welcome to Roundtable"), posts: Address(.firstRun, secret), once: scene.newID(), button: say("Begin"),
            lede: say("Roundtable runs learning networks. Three questions, then you found the first one."),
            fields: [
                Field(
                    "programme", say("Name of the programme"),
                    help: say("The portfolio your networks belong to, such as Knowledge for Markets."), limit: 120),
                Field(
                    "name", say("Your name"),
                    help: say("You are the first convener, and the operator of this installation."), limit: 120),
                Field("email", say("Your e-mail address"), .email),
            ])
    }

    package init(_ answers: Answers, at path: Path) {
        self.init(programme: answers.text("programme"), name: answers.text("name"), email: answers.text("email"))
    }

    package func perform(in scene: Scene) throws -> Event {
        let house = HouseStore(scene)
        if try house.programme() != nil {
            throw Refusal("alreadyFounded", say("This installation has its programme already."))
        }
        let programme: ID<Programme> = scene.newID()
        try house.found(programme, named: self.programme)
        let people = PeopleStore(scene)
        try people.give([.operator, .convener], to: try people.person(at: email, named: name), of: nil)
        return Event(.programmeFounded, programme)
    }

    package static func next(after event: RecordedEvent, at path: Path) -> Address { Address(.newNetwork) }
}
