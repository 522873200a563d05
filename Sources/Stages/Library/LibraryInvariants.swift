import Domain
import Storage

/// What must hold on the shelf.
enum LibraryInvariants {
    /// While the follower has work before it, the shelf may lag behind.
    static func broken(in connection: any Connection) throws -> [String] {
        try connection.column(
            """
            SELECT d.title FROM deliverable d WHERE d.released_at IS NOT NULL
                AND NOT EXISTS (SELECT 1 FROM search_document s WHERE s.id = d.id AND s.reach = \(Reach.everyone))
                AND NOT EXISTS (SELECT 1 FROM job j WHERE j.network_id = d.network_id AND j.follower = \(Follower.search))
            """, as: String.self
        ).map { "The released deliverable “\($0)” is not in the library; check --rebuild-search puts it there." }
    }
}
