import Domain
import Storage
import Web

/// Activities: what is held when, who comes, who came.
extension ExchangeStore {
    package struct ActivityRow: Sendable, Encodable {
        package let id: ID<Activity>
        package let kind: Activity.Kind
        package let title: String
        package let about: String
        package let question: ID<LearningQuestion>?
        package let questionText: String?
        package let starts: Moment
        package let minutes: Int
        package let place: String
        package let link: String
        package let plannedBy: ID<Person>
        package let planner: String
        package let planned: Moment
        package let changes: Int
        package let notes: String
        package let recorded: Moment?
        /// How many said that they come, and how many came.
        package let coming: Int
        package let came: Int
        /// When it was called off, and why.
        package let cancelled: Moment?
        package let cancelReason: String

        package var ends: Moment { starts.adding(seconds: Int64(minutes) * 60) }
    }

    /// What is asked of whoever plans one.
    struct Plan: Sendable, Hashable {
        let kind: Activity.Kind
        let title: String
        let about: String
        let question: ID<LearningQuestion>?
        let starts: Moment
        let minutes: Int
        let place: String
        let link: String
    }

    private static let activityColumns: SQL = """
        SELECT a.id, a.kind, a.title, a.about, a.question_id, q.question, a.starts_at, a.minutes, a.place, a.link,
               a.planned_by, coalesce(m.name, p.name) AS planner, a.planned_at, a.changes, a.notes, a.recorded_at,
               a.cancelled_at, a.cancel_reason,
               (SELECT count(*) FROM activity_answer w WHERE w.activity_id = a.id AND w.answer = 'yes') AS coming,
               (SELECT count(*) FROM attendance t WHERE t.activity_id = a.id) AS came
        FROM activity a JOIN person p ON p.id = a.planned_by
        LEFT JOIN membership m ON m.person_id = a.planned_by AND m.network_id = a.network_id
        LEFT JOIN learning_question q ON q.id = a.question_id
        """

    /// Those still to come or under way, the next first.
    package func activitiesAhead(_ most: Int) throws -> [ActivityRow] {
        try connection.rows(
            """
            \(Self.activityColumns) WHERE a.network_id = \(network) AND a.starts_at + a.minutes * 60000000 > \(scene.now)
            ORDER BY a.starts_at, a.id LIMIT \(most)
            """
        ).map(Self.activity)
    }

    /// Those that are over, the latest first.
    package func activitiesHeld(_ most: Int, after passed: Int = 0) throws -> [ActivityRow] {
        try connection.rows(
            """
            \(Self.activityColumns) WHERE a.network_id = \(network) AND a.starts_at + a.minutes * 60000000 <= \(scene.now)
            ORDER BY a.starts_at DESC, a.id DESC LIMIT \(most) OFFSET \(passed)
            """
        ).map(Self.activity)
    }

    /// How many of each kind have been held, the most frequent first.
    package func held() throws -> [(kind: Activity.Kind, count: Int)] {
        try connection.rows(
            """
            SELECT kind, count(*) AS held FROM activity
            WHERE network_id = \(network) AND cancelled_at IS NULL AND starts_at <= \(scene.now)
            GROUP BY kind ORDER BY held DESC, kind
            """
        ).map { (try $0["kind"], try $0["held"]) }
    }

    package func activity(_ id: ID<Activity>) throws -> ActivityRow {
        guard let row = try connection.first("\(Self.activityColumns) WHERE a.network_id = \(network) AND a.id = \(id)")
        else { throw Path.NotFound() }
        return try Self.activity(row)
    }

    private static func activity(_ row: Row) throws -> ActivityRow {
        ActivityRow(
            id: try row["id"], kind: try row["kind"], title: try row["title"], about: try row["about"],
            question: try row["question_id"], questionText: try row["question"], starts: try row["starts_at"],
            minutes: try row["minutes"], place: try row["place"], link: try row["link"],
            plannedBy: try row["planned_by"],
            planner: try row["planner"], planned: try row["planned_at"], changes: try row["changes"],
            notes: try row["notes"], recorded: try row["recorded_at"], coming: try row["coming"], came: try row["came"],
            cancelled: try row["cancelled_at"], cancelReason: try row["cancel_reason"])
    }

    /// Activities ahead that somebody has not answered, and for staff those held whose attendance is not recorded.
    func unanswered(by person: ID<Person>) throws -> [ActivityRow] {
        try connection.rows(
            """
            \(Self.activityColumns) WHERE a.network_id = \(network) AND a.starts_at > \(scene.now) AND a.cancelled_at IS NULL
                AND NOT EXISTS (SELECT 1 FROM activity_answer w WHERE w.activity_id = a.id AND w.person_id = \(person))
            ORDER BY a.starts_at, a.id LIMIT 10
            """
        ).map(Self.activity)
    }

    func unrecorded() throws -> [ActivityRow] {
        try connection.rows(
            """
            \(Self.activityColumns) WHERE a.network_id = \(network) AND a.recorded_at IS NULL AND a.cancelled_at IS NULL
                AND a.starts_at + a.minutes * 60000000 <= \(scene.now) ORDER BY a.starts_at, a.id LIMIT 10
            """
        ).map(Self.activity)
    }

    func plan(_ plan: Plan, as id: ID<Activity>, by person: ID<Person>) throws {
        try connection.run(
            """
            INSERT INTO activity (id, network_id, question_id, kind, title, about, starts_at, minutes, place, link,
                                  planned_by, planned_at)
            VALUES (\(id), \(network), \(plan.question), \(plan.kind), \(plan.title), \(plan.about), \(plan.starts),
                    \(plan.minutes), \(plan.place), \(plan.link), \(person), \(scene.now))
            """)
    }

    /// Counted as a change, so that calendars take it.
    func cancel(_ id: ID<Activity>, because reason: String) throws {
        try connection.run(
            """
            UPDATE activity SET cancelled_at = \(scene.now), cancel_reason = \(reason), changes = changes + 1
            WHERE network_id = \(network) AND id = \(id)
            """)
    }

    func change(_ id: ID<Activity>, to plan: Plan) throws {
        try connection.run(
            """
            UPDATE activity SET question_id = \(plan.question), kind = \(plan.kind), title = \(plan.title),
                about = \(plan.about), starts_at = \(plan.starts), minutes = \(plan.minutes), place = \(plan.place),
                link = \(plan.link), changes = changes + 1
            WHERE network_id = \(network) AND id = \(id)
            """)
    }
}
