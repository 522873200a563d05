import Domain
import Storage

/// The history of a network as the viewer may hear it, counted as if nothing else had happened: positions and ids of
/// the log would tell of what is hidden.
package struct HeardEvents {
    private let scene: Scene
    private let heard: SQL

    package init(_ scene: Scene) throws {
        self.scene = scene
        let sight = EventSight(scene.actor)
        heard = try StagePart.all.reduce(
            """
            network_id = \(scene.network) AND (kind NOT IN \(list: sight.personal) OR actor_id = \(sight.person))
            """
        ) { heard, part in "\(heard) AND \(try part.hearable(scene))" }
    }

    /// The newest first, each with its number among those that are heard.
    ///
    /// - Parameter number: only those before it, when paging on.
    package func latest(_ limit: Int, before number: Int = .max) throws -> [(number: Int, event: RecordedEvent)] {
        let count: Int = try scene.connection.value("SELECT count(*) FROM event WHERE \(heard)") ?? 0
        let newest = max(0, min(count, number - 1))
        let events = try scene.connection.rows(
            """
            SELECT * FROM event WHERE \(heard) ORDER BY position DESC LIMIT \(limit) OFFSET \(count - newest)
            """
        ).map(EventLog.event)
        return events.enumerated().map { (newest - $0.offset, $0.element) }
    }
}
