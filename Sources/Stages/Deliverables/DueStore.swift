import Domain
import Storage

/// What somebody still has to do for deliverables.
extension DeliverablesStore {
    /// A deliverable that waits for somebody.
    struct Due: Sendable {
        let id: ID<Deliverable>
        let title: String
        let due: Day?
    }

    /// Asked for a review and not given one.
    func reviewsDue(from person: ID<Person>) throws -> [Due] {
        try due(
            """
            SELECT DISTINCT d.id, d.title, d.due FROM deliverable_review r JOIN deliverable d ON d.id = r.deliverable_id
            WHERE r.network_id = \(network) AND r.person_id = \(person) AND r.given_at IS NULL
                AND d.released_at IS NULL AND d.given_up_at IS NULL ORDER BY d.id
            """)
    }

    /// Reviewed and found ready by somebody in its latest version, and not signed off by this party.
    func signOffsDue(from party: ID<Party>) throws -> [Due] {
        try due(
            """
            SELECT d.id, d.title, d.due FROM deliverable d
            WHERE d.network_id = \(network) AND d.released_at IS NULL AND d.given_up_at IS NULL AND d.version > 0
                AND EXISTS (SELECT 1 FROM deliverable_review r WHERE r.network_id = d.network_id
                    AND r.deliverable_id = d.id AND r.version = d.version AND r.outcome = \(ReviewOutcome.ready))
                AND NOT EXISTS (SELECT 1 FROM deliverable_sign_off s WHERE s.network_id = d.network_id
                    AND s.deliverable_id = d.id AND s.version = d.version AND s.party_id = \(party))
            ORDER BY d.id LIMIT 20
            """)
    }

    private func due(_ sql: SQL) throws -> [Due] {
        try connection.rows(sql).map { Due(id: try $0["id"], title: try $0["title"], due: try $0["due"]) }
    }
}
