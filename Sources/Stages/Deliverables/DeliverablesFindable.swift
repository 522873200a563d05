import Domain
import Words

/// How deliverables are found: drafts by members and those who run the network, released ones by anybody.
enum DeliverablesFindable {
    static let findable = Findable(
        kinds: [.deliverablePlanned, .deliverableWritten, .deliverableReleased, .networkImported]
    ) { scene, event in
        let slug = try CharterStore(scene).facts().slug
        // A network that was imported brings all of its deliverables at once.
        let one = event.flatMap { event in
            event.kind == EventKind.networkImported.rawValue ? nil : ID<Deliverable>(rawValue: event.subject)
        }
        return try DeliverablesStore(scene).texts(one).map { text in
            Findable.Document(
                text.id, .deliverable, title: text.title, text: text.words,
                reach: text.isReleased ? .everyone : .table, address: Address(.deliverable, slug, text.id),
                at: text.released)
        }
    }
}
