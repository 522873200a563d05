import Domain
import Storage

/// The guide that tells others how the network did it.
extension CloseOutStore {
    package func guide() throws -> ID<Deliverable>? {
        try connection.value("SELECT deliverable_id FROM guide WHERE network_id = \(network)")
    }

    func keep(guide: ID<Deliverable>) throws {
        try connection.run(
            """
            INSERT INTO guide (network_id, deliverable_id) VALUES (\(network), \(guide))
            ON CONFLICT (network_id) DO UPDATE SET deliverable_id = \(guide)
            """)
    }

    /// The guide as it stands, unless it was given up or is out already: then another is begun.
    func openGuide() throws -> DeliverablesStore.Facts? {
        guard let id = try guide(), let facts = try? DeliverablesStore(scene).facts(id), facts.givenUp == nil else {
            return nil
        }
        return facts
    }
}
