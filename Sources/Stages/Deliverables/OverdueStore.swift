import Domain
import Storage

/// Deliverables that are late.
extension DeliverablesStore {
    package struct Overdue: Sendable {
        package let id: ID<Deliverable>
        package let title: String
        package let due: Day
    }

    /// Past their day and not released, the longest overdue first.
    package func overdue(_ most: Int) throws -> [Overdue] {
        try connection.rows(
            """
            SELECT d.id, d.title, d.due FROM deliverable d
            WHERE d.network_id = \(network) AND d.released_at IS NULL AND d.given_up_at IS NULL AND d.due < \(scene.today) AND \(visible)
            ORDER BY d.due, d.id LIMIT \(most)
            """
        ).map { Overdue(id: try $0["id"], title: try $0["title"], due: try $0["due"]) }
    }
}
