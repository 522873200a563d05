import Domain
import Storage

/// The lessons a network was handed: where each comes from, what is done because of it, and whether it was heeded.
extension CloseOutStore {
    package struct HandedLesson: Sendable, Encodable {
        package let id: ID<Lesson>
        package let origin: String
        package let statement: String
        package let context: String
        package let evidence: String
        package let users: String
        package let sureness: Lesson.Sureness
        package let stance: Inheriting.Stance?
        /// What is done because of it, in words.
        package let answer: String
        package let heeding: Inheriting.Heeding?
        /// What shows whether it was.
        package let shownBy: String
    }

    /// Those of one origin after the other.
    package func handedLessons() throws -> [HandedLesson] { try handedLessons("1 = 1") }

    func handedLesson(_ id: ID<Lesson>) throws -> HandedLesson {
        guard let lesson = try handedLessons("h.lesson_id = \(id)").first else { throw Path.NotFound() }
        return lesson
    }

    private func handedLessons(_ condition: SQL) throws -> [HandedLesson] {
        try connection.rows(
            """
            SELECT h.lesson_id, s.name, h.statement, h.context, h.evidence, h.users, h.sureness, h.stance, h.answer,
                h.heeding, h.shown_by
            FROM handed_lesson h JOIN seed s ON s.network_id = h.network_id AND s.origin_id = h.origin_id
            WHERE h.network_id = \(network) AND \(condition) ORDER BY s.taken_at, s.origin_id, h.lesson_id DESC
            """
        ).map {
            HandedLesson(
                id: try $0["lesson_id"], origin: try $0["name"], statement: try $0["statement"],
                context: try $0["context"], evidence: try $0["evidence"], users: try $0["users"],
                sureness: try $0["sureness"], stance: try $0["stance"], answer: try $0["answer"],
                heeding: try $0["heeding"], shownBy: try $0["shown_by"])
        }
    }

    func answer(_ lesson: ID<Lesson>, _ stance: Inheriting.Stance, _ words: String) throws {
        try connection.run(
            """
            UPDATE handed_lesson SET stance = \(stance), answer = \(words), answered_at = \(scene.now)
            WHERE network_id = \(network) AND lesson_id = \(lesson)
            """)
    }

    func note(_ heeding: Inheriting.Heeding, of lesson: ID<Lesson>, shownBy words: String) throws {
        try connection.run(
            """
            UPDATE handed_lesson SET heeding = \(heeding), shown_by = \(words), heeded_at = \(scene.now)
            WHERE network_id = \(network) AND lesson_id = \(lesson)
            """)
    }

    /// How many were handed over, how many answered, and of how many it is known whether they were heeded.
    package func handedCount() throws -> (all: Int, answered: Int, heeded: Int) {
        let row = try connection.first(
            """
            SELECT count(*) AS total, count(stance) AS answered, count(heeding) AS heeded FROM handed_lesson
            WHERE network_id = \(network)
            """)
        return (try row?["total"] ?? 0, try row?["answered"] ?? 0, try row?["heeded"] ?? 0)
    }
}

extension CloseOutStore {
    func inheriting() throws -> Inheriting { Inheriting(stage: try CharterStore(scene).stage()) }

    /// What the network does differently, told on its first page: the answers that say so, one after the other.
    func stateDifference() throws {
        let answers = try handedLessons().filter { $0.stance == .differently }.map(\.answer)
        try CharterStore(scene).state(differently: answers.joined(separator: "\n\n"))
    }
}
