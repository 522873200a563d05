import Domain
import Markup
import Words

/// Who gets a letter about a deliverable.
struct DeliverableLetters {
    private let scene: Scene
    private let store: DeliverablesStore

    init(_ scene: Scene) {
        self.scene = scene
        store = DeliverablesStore(scene)
    }

    func letters(_ kind: EventKind, _ event: RecordedEvent) throws -> [Addressed] {
        let id = ID<Deliverable>(rawValue: event.subject)
        switch kind {
        case .deliverableSubmitted:
            return try written(.toReview, event, to: try store.asked(of: id, at: event.at))
        case .deliverableReviewed:
            let signing = try signing(id, event)
            let told = Set(signing.compactMap(\.person))
            let owners = try store.owners(of: id).map(\.person).filter { !told.contains($0) }
            return try signing + written(.reviewed, event, to: owners)
        case .deliverableSignedOff:
            guard try lacksNothing(id) else { return [] }
            return try written(.signedOff, event, to: try people { $0.contains(.convener) })
        case .deliverableReleased:
            return try written(.released, event, to: try people { !$0.isEmpty })
        default: return []
        }
    }

    /// Once for each version: whoever found it ready first has opened its signing, and signs like the others.
    private func signing(_ id: ID<Deliverable>, _ event: RecordedEvent) throws -> [Addressed] {
        guard let version = try store.standing(of: id)?.version,
            try store.firstReady(of: id, version: version) == event.at
        else { return [] }
        return try written(.toSign, event, to: try people { $0.contains(.member) }, sparing: nil)
    }

    private func lacksNothing(_ id: ID<Deliverable>) throws -> Bool {
        guard let facts = try store.standing(of: id) else { return false }
        return try store.signOffs(of: id, version: facts.version).allSatisfy { $0.signed != nil }
    }

    private func people(_ wanted: ([Role]) -> Bool) throws -> [ID<Person>] {
        try PeopleStore(scene).places().filter { wanted($0.roles) }.map(\.person)
    }

    /// Nobody is told of what they did themselves.
    private func written(
        _ news: DeliverableLetter.News, _ event: RecordedEvent, to people: [ID<Person>]
    ) throws -> [Addressed] {
        try written(news, event, to: people, sparing: event.actor)
    }

    private func written(
        _ news: DeliverableLetter.News, _ event: RecordedEvent, to people: [ID<Person>], sparing own: ID<Person>?
    ) throws -> [Addressed] {
        let network = try CharterStore(scene).facts()
        let id = ID<Deliverable>(rawValue: event.subject)
        let title = try store.standing(of: id)?.title ?? ""
        let name = try event.actor.flatMap { try PeopleStore(scene).names(of: [$0])[$0] } ?? "Roundtable"
        let place: Place = news == .toReview ? .reviewDeliverable : news == .toSign ? .signOff : .deliverable
        let matter = news.asks.map { Matter($0, id) }
        let letter = DeliverableLetter(
            news: news, by: name, title: title, network: network.name,
            page: scene.setting.site.publicAddress + Address(place, network.slug, id).path,
            draft: news == .toReview || news == .toSign ? try draft(of: id) : "")
        return try PeopleStore(scene).mailboxes(of: people.filter { $0 != own }).map { box in
            Addressed(
                letter: letter, email: box.email, person: box.person, language: box.language, link: nil,
                matter: matter, takesReply: matter != nil)
        }
    }

    private func draft(of id: ID<Deliverable>) throws -> String {
        guard let version = try store.standing(of: id)?.version, version > 0 else { return "" }
        return Markdown(try store.text(of: id, version: version)).plain
    }
}
