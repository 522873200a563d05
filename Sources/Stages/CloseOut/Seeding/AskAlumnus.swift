import Domain
import Web
import Words

/// A convener asks somebody of an earlier network, as what they agreed to be asked: as a mentor or a reviewer they get a
/// place here, as a member they are led to the call like everybody.
package struct AskAlumnus: DoorAction {
    let alumnus: ID<NetworkSeed.Alumnus>
    let part: AlumnusPart
    let words: String

    package init(_ alumnus: ID<NetworkSeed.Alumnus>, as part: AlumnusPart, _ words: String) {
        self.alumnus = alumnus
        self.part = part
        self.words = words
    }

    package static func form(at path: Path, in scene: Scene) throws -> Form {
        guard scene.actor.holds(.convener) else { throw Path.NotFound() }
        let closeOut = CloseOutStore(scene)
        let person = try closeOut.handedPerson(path.id("alumnus"))
        let (name, origin) = (person.name, person.origin)
        let inheriting = try closeOut.inheriting()
        let open = person.parts.filter { inheriting.verdictOnAsking(as: $0, by: scene.actor).isAllowed }
        let verdict = person.parts.first.map { inheriting.verdictOnAsking(as: open.first ?? $0, by: scene.actor) }
        return Form(
            say("Ask \(name)"), posts: Address(.askAlumnus, path.network, person.id), once: scene.newID(),
            button: say("Send the letter"),
            lede: say("They took part in \(origin) and agreed that the next network may ask them."),
            audience: say("The letter goes to them alone. As a mentor or a reviewer they get a place here with it."),
            verdict: verdict ?? .allowed,
            fields: [
                Field(
                    "part", say("As what?"), .choice(open.map { Field.Choice($0.rawValue, $0.label) })),
                Field(
                    "words", say("Words of your own"), .text, help: say("Why them, and what you hope for."),
                    required: false, limit: 2000),
            ])
    }

    package init(_ answers: Answers, at path: Path) throws {
        self.init(try path.id("alumnus"), as: answers.choice("part") ?? .mentor, answers.text("words"))
    }

    package func perform(in scene: Scene) throws -> Event {
        guard scene.actor.holds(.convener) else { throw Path.NotFound() }
        let closeOut = CloseOutStore(scene)
        let row = try closeOut.handedPerson(alumnus)
        try closeOut.inheriting().verdictOnAsking(as: part, by: scene.actor).orThrow()
        guard row.parts.contains(part) else {
            throw Refusal("notAgreed", say("They did not agree to be asked for that."))
        }
        var person: ID<Person>?
        if let role = part.role {
            let people = PeopleStore(scene)
            let asked = try people.person(at: row.email, named: row.name)
            let organisation = row.organisation.isEmpty ? nil : try people.organisation(named: row.organisation)
            try people.give([role], to: asked, of: organisation)
            person = asked
        }
        try closeOut.note(alumnus, askedAs: part, words, person: person)
        return Event(.alumnusAsked, alumnus, ["as": .word(part.rawValue)])
    }

    package static func next(after event: RecordedEvent, at path: Path) -> Address {
        Address(.inheritance, path.network).at("people")
    }
}
