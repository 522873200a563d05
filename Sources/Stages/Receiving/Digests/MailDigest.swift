import Domain
import Words

/// What has gathered for one person since their last digest, network after network, as they may see it now.
struct MailDigest: Sendable {
    struct Entry: Sendable {
        let at: Moment
        let gist: Gist
        let matter: Matter?
    }

    /// What belongs to one conversation, one activity or one product, the newest first.
    struct Group: Sendable {
        let heading: Phrase
        let matter: Matter?
        var entries: [Entry]
    }

    struct Part: Sendable {
        let network: ID<Network>
        let name: String
        let waiting: [Waiting]
        /// What others ask, and nobody has answered yet.
        let asks: [Ask]
        let groups: [Group]
    }

    struct Ask: Sendable {
        let title: String
        let beginner: String
        let thread: ID<Thread>
        let address: Address
    }

    let parts: [Part]

    init(parts: [Part]) {
        self.parts = parts
    }

    var isEmpty: Bool { parts.allSatisfy(\.groups.isEmpty) }

    /// - Parameter items: the events, with their networks, that the person is to hear of.
    init(of items: [DigestStore.Item], telling news: DigestNews, for person: ID<Person>, in scene: Scene) throws {
        var told: Set<[Phrase]> = []
        parts = try Dictionary(grouping: items, by: \.network).sorted { $0.key < $1.key }.map { network, items in
            let own = scene.elsewhere(network)
            let entries = items.flatMap(news.entries)
                .filter { $0.gist.ends.map { $0 > scene.now } ?? true }
                .sorted { $0.at > $1.at }
                // The same words posted in two networks are read once.
                .filter { told.insert([$0.gist.heading] + $0.gist.text).inserted }
            let facts = try CharterStore(own).facts()
            let groups = Self.grouped(entries)
            // What is new anyway is not told twice.
            let asks = try Self.asks(for: person, of: facts, in: own).filter { ask in
                !groups.contains { $0.matter == .thread(ask.thread) }
            }
            return Part(
                network: network, name: facts.name, waiting: try Self.waiting(for: person, in: own), asks: asks,
                groups: groups)
        }
    }

    private static func asks(for person: ID<Person>, of facts: NetworkFacts, in scene: Scene) throws -> [Ask] {
        let actor = try VisitStore(scene.connection).actor(person, in: scene.network)
        guard Conversing(stage: facts.stage).verdict(for: actor).isAllowed else { return [] }
        return try ExchangeStore(scene).openAsks(besidesOf: person, 5).map { thread in
            Ask(
                title: thread.title, beginner: thread.beginner, thread: thread.id,
                address: Address(.thread, facts.slug, thread.id))
        }
    }

    static func waiting(for person: ID<Person>, in scene: Scene) throws -> [Waiting] {
        let actor = try VisitStore(scene.connection).actor(person, in: scene.network)
        let own = Scene(scene.connection, network: scene.network, actor: actor, setting: scene.setting)
        return try StagePart.open(to: actor).flatMap { try $0.waiting(own) }
    }

    /// Those with the newest entry first; entries come sorted already.
    private static func grouped(_ entries: [Entry]) -> [Group] {
        entries.reduce(into: []) { groups, entry in
            let known = groups.firstIndex {
                entry.matter == nil ? $0.heading == entry.gist.heading : $0.matter == entry.matter
            }
            if let known {
                groups[known].entries.append(entry)
            } else {
                groups.append(Group(heading: entry.gist.heading, matter: entry.matter, entries: [entry]))
            }
        }
    }
}
