import Domain
import Storage
import Words

/// Lessons, and what changed because of them.
extension ReflectionStore {
    package struct LessonRow: Sendable, Encodable {
        package let id: ID<Lesson>
        package let statement: String
        package let context: String
        package let evidence: String
        package let users: String
        package let sureness: Lesson.Sureness
        package let question: String?
        package let name: String
        package let organisation: String?
        package let isPublic: Bool
        package let mayTravel: Bool
        package let at: Moment
        let author: ID<Person>
        let questionID: ID<LearningQuestion>?

        private enum CodingKeys: String, CodingKey {
            case id, statement, context, evidence, users, sureness, question, name, organisation, isPublic, mayTravel,
                at
        }

        var standing: KeepingLessons.Standing {
            KeepingLessons.Standing(author: author, mayTravel: mayTravel, isPublic: isPublic)
        }
    }

    /// A lesson the public reads, with the network it comes from.
    package struct PublicLesson: Sendable {
        package let lesson: LessonRow
        package let network: String
        package let slug: String
    }

    /// The newest first.
    package func lessons(_ most: Int, before: ID<Lesson>? = nil) throws -> [LessonRow] {
        try lessons("l.network_id = \(network) AND l.id < \(before?.rawValue ?? .max) ORDER BY l.id DESC LIMIT \(most)")
    }

    /// Those whose authors agreed that they leave the network, the newest first.
    package func travellingLessons(_ most: Int) throws -> [LessonRow] {
        try lessons("l.network_id = \(network) AND l.may_travel = 1 ORDER BY l.id DESC LIMIT \(most)")
    }

    func lessons(_ ids: [ID<Lesson>]) throws -> [LessonRow] {
        ids.isEmpty ? [] : try lessons("l.network_id = \(network) AND l.id IN \(list: ids)")
    }

    package func lesson(_ id: ID<Lesson>) throws -> LessonRow {
        guard let row = try lessons("l.network_id = \(network) AND l.id = \(id)").first else { throw Path.NotFound() }
        return row
    }

    /// What the public may read: of this network, or in the house of all networks. The newest first.
    package func publicLessons(_ most: Int = .max, before: ID<Lesson>? = nil) throws -> [PublicLesson] {
        let here: SQL = network == .house ? "l.is_public = 1" : "l.is_public = 1 AND l.network_id = \(network)"
        return try rows("\(here) AND l.id < \(before?.rawValue ?? .max) ORDER BY l.id DESC LIMIT \(most)").map { row in
            PublicLesson(lesson: try Self.lesson(row), network: try row["network"], slug: try row["slug"])
        }
    }

    private func lessons(_ condition: SQL) throws -> [LessonRow] { try rows(condition).map(Self.lesson) }

    private func rows(_ condition: SQL) throws -> [Row] {
        try connection.rows(
            """
            SELECT l.id, l.person_id, l.statement, l.context, l.evidence, l.users, l.sureness, l.question_id, l.may_travel,
                l.is_public, l.written_at, q.question, coalesce(m.name, p.name) AS name, o.name AS organisation,
                n.name AS network, n.slug
            FROM lesson l JOIN person p ON p.id = l.person_id JOIN network n ON n.id = l.network_id
            LEFT JOIN learning_question q ON q.id = l.question_id AND q.network_id = l.network_id
            LEFT JOIN membership m ON m.network_id = l.network_id AND m.person_id = l.person_id
            LEFT JOIN organisation o ON o.id = m.organisation_id
            WHERE \(condition)
            """)
    }

    private static func lesson(_ row: Row) throws -> LessonRow {
        LessonRow(
            id: try row["id"], statement: try row["statement"], context: try row["context"],
            evidence: try row["evidence"],
            users: try row["users"], sureness: try row["sureness"], question: try row["question"],
            name: try row["name"],
            organisation: try row["organisation"], isPublic: try row["is_public"], mayTravel: try row["may_travel"],
            at: try row["written_at"], author: try row["person_id"], questionID: try row["question_id"])
    }

    func keep(_ lesson: WriteLesson, as id: ID<Lesson>) throws {
        try connection.run(
            """
            INSERT INTO lesson (id, network_id, person_id, statement, context, evidence, users, sureness, question_id,
                may_travel, written_at)
            VALUES (\(id), \(network), \(scene.member().person), \(lesson.statement), \(lesson.context), \(lesson.evidence),
                \(lesson.users), \(lesson.sureness), \(lesson.question), \(lesson.mayTravel), \(scene.now))
            ON CONFLICT (id) DO UPDATE SET statement = \(lesson.statement), context = \(lesson.context),
                evidence = \(lesson.evidence), users = \(lesson.users), sureness = \(lesson.sureness),
                question_id = \(lesson.question), may_travel = \(lesson.mayTravel)
            """)
    }

    func set(_ lesson: ID<Lesson>, isPublic: Bool) throws {
        try connection.run("UPDATE lesson SET is_public = \(isPublic) WHERE network_id = \(network) AND id = \(lesson)")
    }

    func keeping() throws -> KeepingLessons { KeepingLessons(stage: try CharterStore(scene).stage()) }

    /// For the checklist at the end.
    package func lessonCount() throws -> Int {
        try connection.value("SELECT count(*) FROM lesson WHERE network_id = \(network)") ?? 0
    }
}
