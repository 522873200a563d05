import Domain

/// What events have to tell to those whose digests leave together: each event's letters are composed once for all of
/// them, as its stage would write them today.
struct DigestNews {
    private struct Telling: Hashable {
        let event: ID<Event>
        let person: ID<Person>
        let email: String
    }

    private var told: [Telling: [MailDigest.Entry]] = [:]

    init(of items: [DigestStore.Item], in scene: Scene) throws {
        for (network, items) in Dictionary(grouping: items, by: \.network) {
            let wanted = Set(items.map { Telling(event: $0.event, person: $0.person, email: $0.email) })
            let own = scene.elsewhere(network)
            for event in try EventLog(scene.connection, network).events(Array(Set(items.map(\.event)))) {
                for letter in try Letters.of(event, in: own) {
                    guard let person = letter.person else { continue }
                    let telling = Telling(event: event.id, person: person, email: letter.email)
                    guard wanted.contains(telling) else { continue }
                    told[telling, default: []].append(
                        MailDigest.Entry(at: event.at, gist: letter.letter.gist, matter: letter.matter))
                }
            }
        }
    }

    func entries(_ item: DigestStore.Item) -> [MailDigest.Entry] {
        told[Telling(event: item.event, person: item.person, email: item.email)] ?? []
    }
}
