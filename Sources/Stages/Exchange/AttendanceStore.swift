import Domain
import Storage

/// Who said that they come to an activity, and who came.
extension ExchangeStore {
    package struct AnswerRow: Sendable, Encodable {
        package let person: ID<Person>
        package let name: String
        package let organisation: String?
        package let answer: Activity.Answer?
        package let came: Bool
    }

    /// Everybody who answered or came.
    package func answers(to activity: ID<Activity>) throws -> [AnswerRow] {
        try connection.rows(
            """
            SELECT p.id AS person_id, coalesce(m.name, p.name) AS name, o.name AS organisation, w.answer,
                   CASE WHEN t.person_id IS NULL THEN 0 ELSE 1 END AS came
            FROM person p
            LEFT JOIN activity_answer w ON w.person_id = p.id AND w.activity_id = \(activity) AND w.network_id = \(network)
            LEFT JOIN attendance t ON t.person_id = p.id AND t.activity_id = \(activity) AND t.network_id = \(network)
            LEFT JOIN membership m ON m.person_id = p.id AND m.network_id = \(network)
            LEFT JOIN organisation o ON o.id = m.organisation_id
            WHERE p.id IN (SELECT person_id FROM activity_answer WHERE activity_id = \(activity) AND network_id = \(network)
                           UNION SELECT person_id FROM attendance WHERE activity_id = \(activity) AND network_id = \(network))
            ORDER BY o.name NULLS FIRST, coalesce(m.name, p.name), p.id
            """
        ).map {
            AnswerRow(
                person: try $0["person_id"], name: try $0["name"], organisation: try $0["organisation"],
                answer: try $0["answer"], came: try $0["came"])
        }
    }

    func answer(_ activity: ID<Activity>, _ answer: Activity.Answer, by person: ID<Person>) throws {
        try connection.run(
            """
            INSERT INTO activity_answer (activity_id, person_id, network_id, answer, at)
            VALUES (\(activity), \(person), \(network), \(answer), \(scene.now))
            ON CONFLICT (activity_id, person_id) DO UPDATE SET answer = \(answer), at = \(scene.now)
            """)
    }

    /// What was recorded before is replaced.
    func record(_ people: [ID<Person>], at activity: ID<Activity>, notes: String) throws {
        try connection.run("DELETE FROM attendance WHERE network_id = \(network) AND activity_id = \(activity)")
        for person in people {
            try connection.run(
                """
                INSERT INTO attendance (activity_id, person_id, network_id) VALUES (\(activity), \(person), \(network))
                """)
        }
        try connection.run(
            """
            UPDATE activity SET notes = \(notes), recorded_at = \(scene.now)
            WHERE network_id = \(network) AND id = \(activity)
            """)
    }
}
