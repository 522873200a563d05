import Domain

/// Brings one network in with its people, deliverables and ties: whole, in one transaction, or not at all.
/// Whoever imports becomes its convener.
struct ImportNetwork: Action {
    let source: String
    let network: ImportedNetwork

    func perform(in scene: Scene) throws -> Event {
        let store = ImportStore(scene, source: source)
        let networks = try store.ids(.network, of: Network.self)
        let people = try store.ids(.person, of: Person.self)
        let organisations = try store.ids(.organisation, of: Organisation.self)
        let predecessor = network.precededBy.flatMap { networks[$0] }
        let unknown =
            network.people.filter { people[$0] == nil }
            + Set(network.places.compactMap(\.organisation)).filter { organisations[$0] == nil }
        try Importing(
            wasImported: networks[network.key] != nil,
            predecessorIsHere: network.precededBy == nil || predecessor != nil,
            unknown: unknown.sorted()
        ).verdict(for: scene.actor).orThrow()

        try found(in: scene, store, after: predecessor)
        let places = PeopleStore(scene)
        for place in network.places {
            guard let person = people[place.person] else { continue }
            try places.give(place.roles, to: person, of: place.organisation.flatMap { organisations[$0] })
            try store.keep(called: place.called, person)
        }
        if let importer = scene.actor.person { try places.give([.convener], to: importer, of: nil) }
        for work in network.works {
            try store.add(
                work, by: work.people.compactMap { people[$0] }, ended: network.ends, yearsOnly: network.yearsOnly)
        }
        for tie in network.ties {
            guard let from = people[tie.from], let to = people[tie.to] else { continue }
            try store.add(tie.kind, from: from, to: to)
        }
        return Event(
            .networkImported, scene.network,
            [
                "people": .number(network.places.count), "deliverables": .number(network.works.count),
                "ties": .number(network.ties.count),
            ])
    }

    private func found(in scene: Scene, _ store: ImportStore, after predecessor: ID<Network>?) throws {
        let charter = CharterStore(scene)
        try charter.found(
            scene.network, name: network.name, topic: network.topic, slug: try charter.freeSlug(for: network.name),
            accent: Int(scene.network.rawValue % 8) + 1)
        if !network.purpose.isEmpty { try charter.write([.purpose: network.purpose]) }
        try store.place(network, after: predecessor)
        try store.keep(network.key, .network, scene.network)
    }
}
