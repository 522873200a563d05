import Domain

/// What events have to tell to those whose digests leave together: each event's letters are composed once for all of
/// them, as its stage would write them today.
struct DigestNews {
    private struct Telling: Hashable {
        let event: ID<Event>
        let person: ID<Person>
    }

    private var told: [Telling: [(email: String, entry: MailDigest.Entry)]] = [:]

    init(of items: [DigestStore.Item], in scene: Scene) throws {
        for (network, items) in Dictionary(grouping: items, by: \.network) {
            let wanted = Set(items.map { Telling(event: $0.event, person: $0.person) })
            let own = scene.elsewhere(network)
            for event in try EventLog(scene.connection, network).events(Array(Set(items.map(\.event)))) {
                for letter in try Letters.of(event, in: own) {
                    guard let person = letter.person else { continue }
                    let telling = Telling(event: event.id, person: person)
                    guard wanted.contains(telling) else { continue }
                    let entry = MailDigest.Entry(at: event.at, gist: letter.letter.gist, matter: letter.matter)
                    told[telling, default: []].append((letter.email, entry))
                }
            }
        }
    }

    /// Where an address has come to rest since, what was meant for it is told at another.
    func entries(_ item: DigestStore.Item) -> [MailDigest.Entry] {
        let own = told[Telling(event: item.event, person: item.person)] ?? []
        let there = own.filter { $0.email == item.email }
        return (there.isEmpty ? Array(own.prefix(1)) : there).map(\.entry)
    }
}
