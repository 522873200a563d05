import Domain
import Web
import Words

/// The people of the demonstration and of the tests, each with a fixed part.
package struct Cast: Sendable {
    package enum Part: String, CaseIterable, Sendable {
        case convener, facilitator, careMember, practicalMember, reviewer, sponsor, stranger, `operator`
    }

    private let setting: Setting
    private var people: [Part: ID<Person>] = [:]

    init(_ setting: Setting) {
        self.setting = setting
    }

    /// An installation nobody has entered yet.
    package static func absent(_ setting: Setting) -> Cast { Cast(setting) }

    /// The same people where a copy of their installation runs.
    package func moved(to setting: Setting) -> Cast {
        var cast = Cast(setting)
        cast.people = people
        return cast
    }

    package subscript(part: Part) -> ID<Person> { people[part] ?? ID(rawValue: 0) }

    /// Name, address and what the first page says of each. Invented people.
    static func face(_ part: Part) -> (name: String, email: String, says: Phrase) {
        switch part {
        case .convener: ("Amina Odhiambo", "amina@programme.example", say("convenes the networks of the programme"))
        case .facilitator:
            ("Lucía Herrera", "lucia@facilitation.example", say("facilitates GROOVE, neutral and curious"))
        case .careMember: ("Joseph Banda", "joseph@care.example", say("takes CARE's seat at the table"))
        case .practicalMember:
            ("Nilufar Rahman", "nilufar@practicalaction.example", say("takes Practical Action's seat"))
        case .reviewer: ("Tomasz Wróbel", "tomasz@review.example", say("reads and scores candidates"))
        case .sponsor: ("Grace Whitfield", "grace@sponsor.example", say("pays, and wants evidence"))
        case .stranger: ("Pavel Dvořák", "pavel@elsewhere.example", say("has a place in no network of these"))
        case .operator: ("Ines Costa", "ines@operations.example", say("runs the server"))
        }
    }

    /// What stands in the table, for the reader's language.
    static func says(_ part: String) -> Phrase {
        Part.allCases.map { face($0).says }.first { $0.spoken(to: .english) == part } ?? .verbatim(part)
    }

    /// The programme is founded and everybody gets an account.
    func enter() async throws -> Cast {
        var cast = self
        let founder = Self.face(.operator)
        _ = try await setting.perform(
            FoundProgramme(
                programme: "Knowledge-Driven Microenterprise Development", name: founder.name, email: founder.email),
            in: .house, as: .visitor, once: setting.newEventID())
        cast.people = try await setting.keep(as: .clock) { scene in
            let people = PeopleStore(scene)
            var made: [Part: ID<Person>] = [:]
            for (place, part) in Part.allCases.enumerated() {
                let face = Self.face(part)
                let person = try people.person(at: face.email, named: face.name)
                made[part] = person
                try CastStore(scene.connection).enter(
                    CastStore.Face(person: person, name: face.name, part: face.says.spoken(to: .english)), at: place)
            }
            if let convener = made[.convener] { try people.give([.convener], to: convener, of: nil) }
            return made
        }
        return cast
    }
}
