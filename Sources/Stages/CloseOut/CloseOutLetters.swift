import Domain
import Sealing
import Words

/// The letters of the end: when closing begins, when the end comes near or is put off, when somebody is asked to keep
/// something, and when it is done.
struct CloseOutLetters {
    private let scene: Scene
    private var closeOut: CloseOutStore { CloseOutStore(scene) }

    init(_ scene: Scene) {
        self.scene = scene
    }

    func letters(_ kind: EventKind, _ event: RecordedEvent) throws -> [Addressed] {
        switch kind {
        case .closingBegun:
            let facts = try CharterStore(scene).facts()
            let letter = ClosingLetter(network: facts.name, reason: try closeOut.closingRow()?.why(facts) ?? "")
            return try addressed(letter, Address(.consent, facts.slug), about: Matter(.chooseConsent, scene.network))
        case .endReminded: return try reminders()
        case .laterEndAsked, .laterEndAnswered: return try laterEnd(kind)
        case .keeperNamed: return try keeping(ID(rawValue: event.subject))
        case .alumnusAsked: return try asking(ID(rawValue: event.subject), event)
        case .networkClosed:
            let facts = try CharterStore(scene).facts()
            let letter = ClosedLetter(
                network: facts.name, thanks: try closeOut.closingRow()?.thanks ?? "",
                digest: Digest(bytes: event.digest)?.hex ?? "")
            return try addressed(letter, Address(.closing, facts.slug))
        default: return []
        }
    }

    private func reminders() throws -> [Addressed] {
        let facts = try CharterStore(scene).facts()
        guard facts.stage == .closing, let ends = facts.ends else { return [] }
        let open = try closeOut.checklist().filter { !$0.isDone }.map(\.item.label)
        return try addressed(
            EndReminderLetter(network: facts.name, ends: ends, open: open), Address(.closing, facts.slug))
    }

    private func laterEnd(_ kind: EventKind) throws -> [Addressed] {
        let facts = try CharterStore(scene).facts()
        guard let end = try closeOut.laterEnd(), (end.granted == nil) == (kind == .laterEndAsked) else { return [] }
        let letter = LaterEndLetter(network: facts.name, end: end)
        if end.granted != nil { return try addressed(letter, Address(.closing, facts.slug)) }
        return try addressed(letter, Address(.answerLaterEnd, facts.slug)) { $0.roles.contains(.sponsor) }
    }

    private func keeping(_ id: ID<Keeper>) throws -> [Addressed] {
        let facts = try CharterStore(scene).facts()
        guard let keeper = try closeOut.keepers().first(where: { $0.id == id }), !keeper.hasAgreed else { return [] }
        return try addressed(
            KeepingLetter(network: facts.name, keeper: keeper), Address(.answerKeeping, facts.slug, id)
        ) { $0.person == keeper.person }
    }

    /// To somebody who may have no place here.
    private func asking(_ id: ID<NetworkSeed.Alumnus>, _ event: RecordedEvent) throws -> [Addressed] {
        let facts = try CharterStore(scene).facts()
        let (row, people) = (try closeOut.handedPerson(id), PeopleStore(scene))
        guard let part = row.askedAs else { return [] }
        let asker = try event.actor.flatMap { try people.names(of: [$0])[$0] } ?? ""
        let letter = AlumnusLetter(
            network: facts.name, topic: facts.topic, origin: row.origin, part: part, asker: asker, words: row.words)
        let link = part == .member ? Address(.call, facts.slug) : Address(.network, facts.slug)
        let known = try row.person.flatMap(people.mailbox)
        return [
            Addressed(
                letter: letter, email: known?.email ?? row.email, person: part.role == nil ? nil : row.person,
                language: known?.language ?? "en", link: link)
        ]
    }

    private func addressed(
        _ letter: any Letter, _ link: Address, about matter: Matter? = nil,
        to isMeant: (CloseOutStore.Receiver) -> Bool = { _ in true }
    ) throws -> [Addressed] {
        try closeOut.receivers().filter(isMeant).map {
            Addressed(
                letter: letter, email: $0.email, person: $0.person, language: $0.language, link: link, matter: matter,
                takesReply: matter != nil)
        }
    }
}

extension CloseOutStore.ClosingRow {
    /// Why the closing began; by the clock it needs no other reason than the day.
    func why(_ facts: NetworkFacts) -> Phrase {
        guard reason.isEmpty, let ends = facts.ends else { return .verbatim(reason) }
        return say("The network ends on \(ends). Half a year before, its closing opens by itself.")
    }
}
