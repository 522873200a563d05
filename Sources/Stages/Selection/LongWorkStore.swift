import Domain
import Storage

/// What the tables of long work have in common: who asked and when, for whose eyes, and how far it is.
struct LongWorkStore {
    private let table: SQL
    private let scene: Scene

    init(_ table: SQL, _ scene: Scene) {
        self.table = table
        self.scene = scene
    }

    /// Its rows `a` that fit, each with the name of whoever asked.
    func rows(_ which: SQL) throws -> [Row] {
        try scene.connection.rows(
            """
            SELECT a.*, coalesce(m.name, p.name) AS name FROM \(table) a JOIN person p ON p.id = a.asked_by
            LEFT JOIN membership m ON m.network_id = a.network_id AND m.person_id = a.asked_by
            WHERE a.network_id = \(scene.network) AND \(which)
            """)
    }

    func move(_ id: ID<some Any>, to state: LongWorkState) throws {
        try scene.connection.run(
            """
            UPDATE \(table) SET state = \(state), state_at = \(scene.now)
            WHERE network_id = \(scene.network) AND id = \(id)
            """)
    }
}
