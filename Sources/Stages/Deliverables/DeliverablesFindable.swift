import Domain
import Storage
import Words

/// How deliverables are found: drafts by members and those who run the network, released ones by anybody.
enum DeliverablesFindable {
    static let findable = Findable(
        kinds: [.deliverablePlanned, .deliverableWritten, .deliverableReleased, .networkImported]
    ) { scene, event in
        let slug = try CharterStore(scene).facts().slug
        // A network that was imported brings all of its deliverables at once.
        let deliverable = event.flatMap { $0.kind == EventKind.networkImported.rawValue ? nil : $0.subject }
        let one: SQL = deliverable.map { "AND d.id = \($0)" } ?? ""
        return try scene.connection.rows(
            """
            SELECT d.id, d.title, d.what, d.released_at, v.text FROM deliverable d
            LEFT JOIN deliverable_version v
                ON v.network_id = d.network_id AND v.deliverable_id = d.id AND v.version = d.version
            WHERE d.network_id = \(scene.network) \(one) ORDER BY d.id
            """
        ).map { row in
            let id: ID<Deliverable> = try row["id"]
            let what: String = try row["what"]
            let text: String? = try row["text"]
            let released: Moment? = try row["released_at"]
            return Findable.Document(
                id, .deliverable, title: try row["title"], text: [what, text ?? ""].joined(separator: "\n\n"),
                reach: released == nil ? .table : .everyone, address: Address(.deliverable, slug, id))
        }
    }
}
