import Domain
import Storage

/// The chain of what has happened in one network: positions 1, 2, 3 … without gaps, each digest over the one before.
package struct EventLog {
    private let connection: any Connection
    private let network: ID<Network>

    package init(_ connection: any Connection, _ network: ID<Network>) {
        self.connection = connection
        self.network = network
    }

    /// An event that was recorded under this id by the same actor, if an earlier try succeeded.
    func event(_ id: ID<Event>, by actor: Actor) throws -> RecordedEvent? {
        try connection.first(
            "SELECT * FROM event WHERE network_id = \(network) AND id = \(id) AND actor_id IS NOT DISTINCT FROM \(actor.person)"
        ).map(Self.event)
    }

    /// Whether somebody else has used this id, here or in another network.
    func isTaken(_ id: ID<Event>) throws -> Bool {
        try connection.exists("SELECT 1 FROM event WHERE id = \(id)")
    }

    package func event(_ id: ID<Event>) throws -> RecordedEvent? {
        try connection.first("SELECT * FROM event WHERE network_id = \(network) AND id = \(id)").map(Self.event)
    }

    /// Those of these that happened here, the oldest first.
    func events(_ ids: [ID<Event>]) throws -> [RecordedEvent] {
        try connection.rows(
            "SELECT * FROM event WHERE network_id = \(network) AND id IN \(list: ids) ORDER BY position"
        ).map(Self.event)
    }

    /// What an event of this network was, for the sentence that tells its own actor what has just been done.
    func kind(of id: ID<Event>, by person: ID<Person>?) throws -> EventKind? {
        try connection.value(
            "SELECT kind FROM event WHERE network_id = \(network) AND id = \(id) AND actor_id = \(person)")
    }

    func append(_ event: Event, id: ID<Event>, at now: Moment, by actor: Actor) throws -> RecordedEvent {
        let last = try connection.first(
            "SELECT position, digest FROM event WHERE network_id = \(network) ORDER BY position DESC LIMIT 1")
        let position = try last.map { try $0["position"] as Int + 1 } ?? 1
        let digest = RecordedEvent.digest(
            after: try last?["digest"] ?? [], position: position, id: id, at: now, actor: actor.person,
            kind: event.kind.rawValue, subject: event.subject, body: event.body)
        try connection.run(
            """
            INSERT INTO event (network_id, position, id, at, actor_id, kind, subject_id, body, digest)
            VALUES (\(network), \(position), \(id), \(now), \(actor.person), \(event.kind), \(event.subject),
                    \(event.body), \(digest))
            """)
        return RecordedEvent(
            network: network, position: position, id: id, at: now, actor: actor.person, kind: event.kind.rawValue,
            subject: event.subject, body: event.body, digest: digest)
    }

    /// The newest first, before a position when paging on: all there is, for archives and checks.
    package func latest(_ limit: Int, before position: Int = .max) throws -> [RecordedEvent] {
        try connection.rows(
            """
            SELECT * FROM event WHERE network_id = \(network) AND position < \(position)
            ORDER BY position DESC LIMIT \(limit)
            """
        ).map(Self.event)
    }

    /// The first position whose digest does not follow from the one before, or that is missing; nothing when all is whole.
    package func firstBreak() throws -> Int? {
        var previous: [UInt8] = []
        var expected = 1
        while true {
            let page = try connection.rows(
                """
                SELECT * FROM event WHERE network_id = \(network) AND position >= \(expected)
                ORDER BY position LIMIT 1000
                """
            ).map(Self.event)
            if page.isEmpty { return nil }
            for event in page {
                let digest = RecordedEvent.digest(
                    after: previous, position: event.position, id: event.id, at: event.at, actor: event.actor,
                    kind: event.kind, subject: event.subject, body: event.body)
                if event.position != expected || event.digest != digest { return expected }
                previous = event.digest
                expected += 1
            }
        }
    }

    static func event(_ row: Row) throws -> RecordedEvent {
        RecordedEvent(
            network: try row["network_id"], position: try row["position"], id: try row["id"], at: try row["at"],
            actor: try row["actor_id"], kind: try row["kind"], subject: try row["subject_id"], body: try row["body"],
            digest: try row["digest"])
    }
}
