import Domain
import Storage
import Words

/// The readings of a network's goals.
package struct EvaluationStore {
    private let scene: Scene
    private var connection: any Connection { scene.connection }

    package init(_ scene: Scene) {
        self.scene = scene
    }

    package struct ReadingRow: Sendable, Encodable {
        package let day: Day
        package let value: Double
        package let note: String
        package let name: String
    }

    /// Each goal with its readings in the order of their days, and since when it stands still.
    package struct GoalProgress: Sendable, Encodable {
        package let goal: CharterStore.GoalRow
        package let readings: [ReadingRow]
        package let isReached: Bool
        package let stillSince: Day?
    }

    package func progress(_ facts: NetworkFacts) throws -> [GoalProgress] {
        let since = try FacilitationStore(scene).workingSince(facts)
        let readings = try readings()
        return try CharterStore(scene).goals().map { goal in
            let own = readings[goal.id] ?? []
            let movement = Movement(
                baseline: goal.baseline, target: goal.target, since: since, readings: own.map { ($0.day, $0.value) })
            return GoalProgress(
                goal: goal, readings: own, isReached: movement.isReached, stillSince: movement.still(on: scene.today))
        }
    }

    private func readings() throws -> [ID<Goal>: [ReadingRow]] {
        try connection.rows(
            """
            SELECT r.goal_id, r.day, r.value, r.note, coalesce(m.name, p.name) AS name FROM goal_reading r
            JOIN person p ON p.id = r.person_id
            LEFT JOIN membership m ON m.network_id = r.network_id AND m.person_id = r.person_id
            WHERE r.network_id = \(scene.network) ORDER BY r.goal_id, r.day, r.id
            """
        ).reduce(into: [:]) { goals, row in
            goals[try row["goal_id"] as ID<Goal>, default: []].append(
                ReadingRow(day: try row["day"], value: try row["value"], note: try row["note"], name: try row["name"]))
        }
    }

    func goal(_ id: ID<Goal>) throws -> CharterStore.GoalRow {
        guard let goal = try CharterStore(scene).goals().first(where: { $0.id == id }) else { throw Path.NotFound() }
        return goal
    }

    func measuring() throws -> Measuring { Measuring(stage: try CharterStore(scene).stage(), today: scene.today) }

    func record(_ value: Double, of goal: ID<Goal>, on day: Day, note: String, as id: ID<Reading>) throws {
        try connection.run(
            """
            INSERT INTO goal_reading (id, network_id, goal_id, day, value, note, person_id, recorded_at)
            VALUES (\(id), \(scene.network), \(goal), \(day), \(value), \(note), \(scene.member().person), \(scene.now))
            """)
    }
}
