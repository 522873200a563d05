import Domain
import Words

/// What an event was about, by its own words, and where the one who reads may open it.
package struct EventSubject: Sendable, Encodable {
    let title: String
    let address: Address?

    init(_ title: String, at address: Address? = nil) {
        self.title = title
        self.address = address
    }
}

/// The events of a page of history, for the stages to say what they were about: each asks once for all of a kind.
package struct EventSubjects: Sendable {
    private let ids: [EventKind: Set<Int64>]

    init(_ events: [RecordedEvent]) {
        ids = events.reduce(into: [:]) { ids, event in
            if let kind = EventKind(rawValue: event.kind) { ids[kind, default: []].insert(event.subject) }
        }
    }

    /// The subjects of events of these kinds.
    func of<Subject>(_ kinds: EventKind..., as subject: Subject.Type = Subject.self) -> [ID<Subject>] {
        kinds.reduce(into: Set<Int64>()) { $0.formUnion(ids[$1] ?? []) }.sorted().map { ID(rawValue: $0) }
    }
}
