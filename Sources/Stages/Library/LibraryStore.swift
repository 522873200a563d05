import Domain
import Storage

/// What stands on the public shelf, across all networks.
struct LibraryStore {
    private let connection: any Connection

    init(_ connection: any Connection) {
        self.connection = connection
    }

    /// The network a released deliverable comes from; nothing while it is a draft.
    func home(of id: ID<Deliverable>) throws -> ID<Network>? {
        try connection.value("SELECT network_id FROM deliverable WHERE id = \(id) AND released_at IS NOT NULL")
    }
}
