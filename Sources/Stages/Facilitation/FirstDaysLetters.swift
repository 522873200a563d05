import Domain
import Words

/// Who is told of their first days: everybody when the table opens, afterwards whoever comes to it.
enum FirstDaysLetters {
    static func of(_ kind: EventKind, _ event: RecordedEvent, _ scene: Scene) throws -> [Addressed] {
        let newcomers = try newcomers(kind, event, scene)
        guard !newcomers.isEmpty else { return [] }
        let facts = try CharterStore(scene).facts()
        guard facts.stage == .active else { return [] }
        return newcomers.map { box in
            Addressed(
                letter: FirstDaysLetter(network: facts.name), email: box.email, person: box.person,
                language: box.language, link: Address(.threads, facts.slug),
                matter: Matter(.takeFirstSteps, scene.network), takesReply: true)
        }
    }

    private static func newcomers(
        _ kind: EventKind, _ event: RecordedEvent, _ scene: Scene
    ) throws -> [PeopleStore.Mailbox] {
        let people = PeopleStore(scene)
        switch kind {
        case .stageEntered: return try people.mailboxes(of: [.member])
        case .seatHandedOver: return try people.mailboxes(on: ID(rawValue: event.subject))
        case .invitationSigned:
            let invitation = try InvitationStore(scene).invitation(ID(rawValue: event.subject))
            return [try people.mailbox(of: invitation.person)].compactMap(\.self)
        default: return []
        }
    }
}
