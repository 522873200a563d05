import Domain
import Words

/// What of a stage can be found by searching: texts that follow from its events.
package struct Findable: Sendable {
    /// One text, as it is to be found from now on. Reach `.nobody` takes it off the shelf.
    package struct Document: Sendable {
        package let id: Int64
        package let kind: DocumentKind
        package let title: String
        /// Markdown.
        package let text: String
        package let reach: Reach
        /// Whether the title is its own; a part that stands under another's title is found by its text alone.
        package let hasOwnTitle: Bool
        /// Where people of the network read it.
        package let address: Address
        /// When it came about, if that is another time than its event's: what is imported is older than its import.
        package let at: Moment?

        package init<Subject>(
            _ id: ID<Subject>, _ kind: DocumentKind, title: String, text: String, reach: Reach, address: Address,
            hasOwnTitle: Bool = true, at: Moment? = nil
        ) {
            self.id = id.rawValue
            self.kind = kind
            self.title = title
            self.text = text
            self.reach = reach
            self.hasOwnTitle = hasOwnTitle
            self.address = address
            self.at = at
        }
    }

    /// The events after which something is to be found differently.
    package let kinds: Set<EventKind>
    /// The texts an event is about; without an event, all texts of the network.
    package let documents: @Sendable (Scene, RecordedEvent?) throws -> [Document]

    package init(
        kinds: Set<EventKind>, documents: @escaping @Sendable (Scene, RecordedEvent?) throws -> [Document]
    ) {
        self.kinds = kinds
        self.documents = documents
    }

    /// What the follower that keeps the index wants to hear of.
    static var kinds: Set<EventKind> { StagePart.all.reduce(into: []) { $0.formUnion($1.findable?.kinds ?? []) } }

    /// The texts an event is about, whichever stage they belong to.
    package static func documents(after event: RecordedEvent, in scene: Scene) throws -> [Document] {
        guard let kind = EventKind(rawValue: event.kind) else { return [] }
        return try StagePart.all.compactMap(\.findable).filter { $0.kinds.contains(kind) }
            .flatMap { try $0.documents(scene, event) }
    }

    /// All texts of the network.
    static func documents(in scene: Scene) throws -> [Document] {
        try StagePart.all.compactMap(\.findable).flatMap { try $0.documents(scene, nil) }
    }
}
