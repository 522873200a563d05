import Domain
import Markup
import Words

/// Who hears of a place and of the charter.
enum CharterLetters {
    static func of(_ kind: EventKind, _ event: RecordedEvent, _ scene: Scene) throws -> [Addressed] {
        switch kind {
        case .memberNamed, .facilitatorAppointed: try place(of: ID(rawValue: event.subject), event, scene)
        case .charterPublished: try published(event, scene)
        default: []
        }
    }

    /// Nobody is told what they did themselves.
    private static func place(of person: ID<Person>, _ event: RecordedEvent, _ scene: Scene) throws -> [Addressed] {
        let people = PeopleStore(scene)
        guard person != event.actor, let mailbox = try people.mailbox(of: person),
            let place = try people.places().first(where: { $0.person == person })
        else { return [] }
        let facts = try CharterStore(scene).facts()
        return [
            Addressed(
                letter: PlaceLetter(network: facts.name, topic: facts.topic, roles: place.roles),
                email: mailbox.email, person: person, language: mailbox.language,
                link: Address(.network, facts.slug))
        ]
    }

    private static func published(_ event: RecordedEvent, _ scene: Scene) throws -> [Addressed] {
        let charter = CharterStore(scene)
        let facts = try charter.facts()
        // A later version may stand by now; the letter tells of the one that stands.
        let version = try charter.latestVersion()
        let before = try charter.published(version - 1)
        let now = try charter.published(version)
        let letter = CharterLetter(
            network: facts.name, version: version,
            changed: CharterSection.allCases.filter { (before[$0] ?? "") != (now[$0] ?? "") }.map {
                ($0, Markdown(now[$0] ?? "").plain)
            })
        return try PeopleStore(scene).mailboxes(of: Set(Role.allCases)).filter { $0.person != event.actor }.map {
            Addressed(
                letter: letter, email: $0.email, person: $0.person, language: $0.language,
                link: Address(.charter, facts.slug),
                matter: Matter(.acceptCharter, scene.network), takesReply: true)
        }
    }
}
