import Domain
import Storage

/// Asking and answering, and who can be asked.
extension FacilitationStore {
    struct MemberRow: Sendable {
        let person: ID<Person>
        let name: String
        let organisation: String?
        let came: Moment
    }

    /// Everybody with a seat, organisations together.
    func members() throws -> [MemberRow] {
        try connection.rows(
            """
            SELECT m.person_id, m.name, m.roles, m.since, o.name AS organisation FROM membership m
            LEFT JOIN organisation o ON o.id = m.organisation_id
            WHERE m.network_id = \(network) ORDER BY o.name NULLS FIRST, m.name, m.person_id
            """
        ).compactMap { row in
            guard Role.set(try row["roles"]).contains(.member) else { return nil }
            return MemberRow(
                person: try row["person_id"], name: try row["name"], organisation: try row["organisation"],
                came: try row["since"])
        }
    }

    /// What was asked of everybody, the first first.
    func askedOfAll(_ most: Int) throws -> [String] {
        try connection.column(
            """
            SELECT text FROM reflective_question WHERE network_id = \(network) AND of_all = 1
            ORDER BY id LIMIT \(most)
            """)
    }

    func asking() throws -> Asking {
        Asking(stage: try CharterStore(scene).stage(), members: Set(try members().map(\.person)))
    }

    func answering(_ question: QuestionRow) throws -> AnsweringQuestion {
        AnsweringQuestion(
            stage: try CharterStore(scene).stage(), isAsked: question.isAsked, hasAnswered: question.hasAnswered)
    }

    func ask(_ text: String, of people: Set<ID<Person>>, all: Bool, as id: ID<ReflectiveQuestion>) throws {
        try connection.run(
            """
            INSERT INTO reflective_question (id, network_id, text, person_id, of_all, asked_at)
            VALUES (\(id), \(network), \(text), \(scene.member().person), \(all), \(scene.now))
            """)
        for person in people {
            try connection.run(
                "INSERT INTO reflective_addressee (network_id, question_id, person_id) VALUES (\(network), \(id), \(person))"
            )
        }
    }

    func answer(_ question: ID<ReflectiveQuestion>, _ text: String, as id: ID<ReflectiveAnswer>) throws {
        try connection.run(
            """
            INSERT INTO reflective_answer (id, network_id, question_id, person_id, text, answered_at)
            VALUES (\(id), \(network), \(question), \(scene.member().person), \(text), \(scene.now))
            """)
    }

    /// Who was asked and has not answered; read by whoever sees all answers only.
    func stillToAnswer(_ question: ID<ReflectiveQuestion>) throws -> [String] {
        guard ReflectionSight(scene.actor).seesAll else { return [] }
        return try connection.column(
            """
            SELECT coalesce(m.name, p.name) AS name FROM reflective_addressee x JOIN person p ON p.id = x.person_id
            LEFT JOIN membership m ON m.network_id = x.network_id AND m.person_id = x.person_id
            WHERE x.network_id = \(network) AND x.question_id = \(question) AND NOT EXISTS (
                SELECT 1 FROM reflective_answer a WHERE a.question_id = x.question_id AND a.person_id = x.person_id)
            ORDER BY 1
            """)
    }

    /// When each person was last heard in this network.
    func lastHeard() throws -> [ID<Person>: Moment] {
        try connection.rows(
            """
            SELECT actor_id, max(at) AS at FROM event
            WHERE network_id = \(network) AND actor_id IS NOT NULL AND kind IN \(list: Quiet.signs) GROUP BY actor_id
            """
        ).reduce(into: [:]) { $0[try $1["actor_id"] as ID<Person>] = try $1["at"] }
    }

    /// The day on which people began to work together: the first active day, as the log tells it.
    package func workingSince(_ facts: NetworkFacts) throws -> Day {
        let entered: Moment? = try connection.value(
            """
            SELECT at FROM event WHERE network_id = \(network) AND kind = \(EventKind.stageEntered)
            AND body LIKE '%"active"%' ORDER BY position DESC LIMIT 1
            """)
        return entered?.day() ?? facts.begins
    }

    /// For the letter to those who are asked.
    func text(of question: ID<ReflectiveQuestion>) throws -> String? {
        try connection.value("SELECT text FROM reflective_question WHERE network_id = \(network) AND id = \(question)")
    }

    struct ReceiverRow: Sendable {
        let person: ID<Person>
        let email: String
        let language: String
    }

    /// Whom to write to when a question was asked.
    func receivers(of question: ID<ReflectiveQuestion>) throws -> [ReceiverRow] {
        try connection.rows(
            """
            SELECT x.person_id, p.language, a.email FROM reflective_addressee x
            JOIN person p ON p.id = x.person_id
            JOIN address a ON a.person_id = x.person_id AND a.email = \(AddressColumns.best(of: "x.person_id"))
            WHERE x.network_id = \(network) AND x.question_id = \(question)
            ORDER BY x.person_id
            """
        ).map {
            ReceiverRow(
                person: try $0["person_id"], email: try $0["email"], language: try $0["language"] as String? ?? "en")
        }
    }
}
