import Domain
import Storage
import Words

/// Reflective questions and answers, as far as the one who looks may see them.
package struct FacilitationStore {
    let scene: Scene
    var connection: any Connection { scene.connection }
    var network: ID<Network> { scene.network }
    private var sight: ReflectionSight { ReflectionSight(scene.actor) }

    package init(_ scene: Scene) {
        self.scene = scene
    }

    package struct QuestionRow: Sendable, Encodable {
        package let id: ID<ReflectiveQuestion>
        package let text: String
        package let ofAll: Bool
        package let at: Moment
        package let asked: Int
        package let isAsked: Bool
        package let hasAnswered: Bool
        /// How many have answered; nothing for whoever may not see the answers yet.
        package let answers: Int?
    }

    package struct AnswerRow: Sendable, Encodable {
        package let id: ID<ReflectiveAnswer>
        package let name: String
        package let organisation: String?
        package let text: String
        package let at: Moment
        let author: ID<Person>

        private enum CodingKeys: String, CodingKey {
            case id, name, organisation, text, at
        }
    }

    /// The newest first.
    package func questions(_ most: Int, before: ID<ReflectiveQuestion>? = nil) throws -> [QuestionRow] {
        try rows("AND q.id < \(before?.rawValue ?? .max) ORDER BY q.id DESC LIMIT \(most)")
    }

    func questions(_ ids: [ID<ReflectiveQuestion>]) throws -> [QuestionRow] {
        ids.isEmpty ? [] : try rows("AND q.id IN \(list: ids)")
    }

    /// What one was asked and has not answered yet, the oldest first.
    package func unanswered() throws -> [QuestionRow] {
        try rows(
            """
            AND EXISTS (SELECT 1 FROM reflective_addressee x WHERE x.question_id = q.id AND x.person_id = \(scene.actor.person))
            AND NOT EXISTS (SELECT 1 FROM reflective_answer a WHERE a.question_id = q.id AND a.person_id = \(scene.actor.person))
            ORDER BY q.id
            """)
    }

    /// Questions that somebody who was asked has not answered, the oldest first.
    func waitingForOthers() throws -> [QuestionRow] {
        try rows(
            """
            AND EXISTS (SELECT 1 FROM reflective_addressee x WHERE x.question_id = q.id AND NOT EXISTS (
                SELECT 1 FROM reflective_answer a WHERE a.question_id = x.question_id AND a.person_id = x.person_id))
            ORDER BY q.id
            """)
    }

    package func question(_ id: ID<ReflectiveQuestion>) throws -> QuestionRow {
        guard let row = try rows("AND q.id = \(id)").first else { throw Path.NotFound() }
        return row
    }

    private func rows(_ rest: SQL) throws -> [QuestionRow] {
        let sight = sight
        return try connection.rows(
            """
            SELECT q.id, q.text, q.of_all, q.asked_at,
                (SELECT count(*) FROM reflective_addressee x WHERE x.question_id = q.id) AS asked,
                (SELECT count(*) FROM reflective_addressee x
                    WHERE x.question_id = q.id AND x.person_id = \(sight.person)) AS is_asked,
                (SELECT count(*) FROM reflective_answer a
                    WHERE a.question_id = q.id AND a.person_id = \(sight.person)) AS has_answered,
                (SELECT count(*) FROM reflective_answer a WHERE a.question_id = q.id AND \(Self.seen(by: sight))) AS answers
            FROM reflective_question q
            WHERE q.network_id = \(network) AND (\(sight.seesAll) = 1 OR EXISTS (
                SELECT 1 FROM reflective_addressee x WHERE x.question_id = q.id AND x.person_id = \(sight.person)))
            \(rest)
            """
        ).map { row in
            let hasAnswered = try row["has_answered"] as Int > 0
            return QuestionRow(
                id: try row["id"], text: try row["text"], ofAll: try row["of_all"], at: try row["asked_at"],
                asked: try row["asked"], isAsked: try row["is_asked"] as Int > 0, hasAnswered: hasAnswered,
                answers: sight.seesAnswers(hasAnswered: hasAnswered) ? try row["answers"] : nil)
        }
    }

    /// What this viewer may read, the first first.
    package func answers(to question: ID<ReflectiveQuestion>) throws -> [AnswerRow] {
        try connection.rows(
            """
            SELECT a.id, coalesce(m.name, p.name) AS name, o.name AS organisation, a.text,
                a.answered_at, a.person_id
            FROM reflective_answer a JOIN person p ON p.id = a.person_id
            LEFT JOIN membership m ON m.network_id = a.network_id AND m.person_id = a.person_id
            LEFT JOIN organisation o ON o.id = m.organisation_id
            WHERE a.network_id = \(network) AND a.question_id = \(question) AND \(Self.seen(by: sight))
            ORDER BY a.id
            """
        ).map {
            AnswerRow(
                id: try $0["id"], name: try $0["name"], organisation: try $0["organisation"], text: try $0["text"],
                at: try $0["answered_at"], author: try $0["person_id"])
        }
    }

    /// The answers `a` that may be seen: ``ReflectionSight/seesAnswers(hasAnswered:)`` as a condition.
    private static func seen(by sight: ReflectionSight) -> SQL {
        """
        (\(sight.seesAll) = 1 OR EXISTS (SELECT 1 FROM reflective_answer own
            WHERE own.question_id = a.question_id AND own.person_id = \(sight.person)))
        """
    }
}
