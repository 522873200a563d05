import Domain
import Storage

/// Goals, learning questions, duties and expectations of the charter.
extension CharterStore {
    package struct GoalRow: Sendable, Encodable {
        package let id: ID<Goal>
        package let statement: String
        package let measure: String
        package let unit: String
        package let baseline: Double
        package let target: Double
    }

    package struct QuestionRow: Sendable, Encodable {
        package let id: ID<LearningQuestion>
        package let question: String
        package let decision: String
    }

    package struct DutyRow: Sendable, Encodable {
        package let id: ID<Duty>
        package let duty: String
        package let role: Role
    }

    package struct ExpectationRow: Sendable, Encodable {
        package let id: ID<Expectation>
        package let kind: Expectation.Kind
        package let text: String
        package let reason: String
        package let due: Day?
        package let every: Recurrence
    }

    /// As the charter stands; while nothing is published, as the draft has them.
    package func goals() throws -> [GoalRow] {
        try goals(
            """
            SELECT id, statement, measure, unit, baseline, target FROM standing_goal WHERE network_id = \(network)
            UNION ALL
            SELECT id, statement, measure, unit, baseline, target FROM goal
            WHERE network_id = \(network) AND dropped_at IS NULL AND \(isUnpublished) ORDER BY id
            """)
    }

    func draftGoals() throws -> [GoalRow] {
        try goals(
            """
            SELECT id, statement, measure, unit, baseline, target FROM goal
            WHERE network_id = \(network) AND dropped_at IS NULL ORDER BY id
            """)
    }

    private var isUnpublished: SQL {
        "NOT EXISTS (SELECT 1 FROM charter_version v WHERE v.network_id = \(network))"
    }

    private func goals(_ sql: SQL) throws -> [GoalRow] {
        try connection.rows(sql).map {
            GoalRow(
                id: try $0["id"], statement: try $0["statement"], measure: try $0["measure"], unit: try $0["unit"],
                baseline: try $0["baseline"], target: try $0["target"])
        }
    }

    func set(_ goal: Goal, as id: ID<Goal>) throws {
        try connection.run(
            """
            INSERT INTO goal (id, network_id, statement, measure, unit, baseline, target)
            VALUES (\(id), \(network), \(goal.statement), \(goal.measure), \(goal.unit), \(goal.baseline), \(goal.target))
            ON CONFLICT (id) DO UPDATE SET statement = \(goal.statement), measure = \(goal.measure),
                unit = \(goal.unit), baseline = \(goal.baseline), target = \(goal.target)
                WHERE goal.network_id = \(network)
            """)
    }

    func drop(_ goal: ID<Goal>) throws {
        let dropped = try connection.run(
            """
            UPDATE goal SET dropped_at = \(scene.now)
            WHERE network_id = \(network) AND id = \(goal) AND dropped_at IS NULL
            """)
        if dropped == 0 { throw Path.NotFound() }
    }

    /// As the charter stands; while nothing is published, as the draft has them.
    package func questions() throws -> [QuestionRow] {
        try questions(
            """
            SELECT id, question, decision FROM standing_question WHERE network_id = \(network)
            UNION ALL
            SELECT id, question, decision FROM learning_question
            WHERE network_id = \(network) AND state <> 'dropped' AND \(isUnpublished) ORDER BY id
            """)
    }

    func draftQuestions() throws -> [QuestionRow] {
        try questions(
            """
            SELECT id, question, decision FROM learning_question
            WHERE network_id = \(network) AND state <> 'dropped' ORDER BY id
            """)
    }

    private func questions(_ sql: SQL) throws -> [QuestionRow] {
        try connection.rows(sql).map {
            QuestionRow(id: try $0["id"], question: try $0["question"], decision: try $0["decision"])
        }
    }

    func set(question: String, decision: String, as id: ID<LearningQuestion>) throws {
        try connection.run(
            """
            INSERT INTO learning_question (id, network_id, question, decision, state)
            VALUES (\(id), \(network), \(question), \(decision), 'open')
            ON CONFLICT (id) DO UPDATE SET question = \(question), decision = \(decision)
                WHERE learning_question.network_id = \(network)
            """)
    }

    func drop(_ question: ID<LearningQuestion>) throws {
        let dropped = try connection.run(
            """
            UPDATE learning_question SET state = 'dropped'
            WHERE network_id = \(network) AND id = \(question) AND state <> 'dropped'
            """)
        if dropped == 0 { throw Path.NotFound() }
    }

    package func duties() throws -> [DutyRow] {
        try connection.rows("SELECT id, duty, role FROM duty WHERE network_id = \(network) ORDER BY id")
            .map { DutyRow(id: try $0["id"], duty: try $0["duty"], role: try $0["role"]) }
    }

    func assign(_ duty: String, to role: Role, as id: ID<Duty>) throws {
        try connection.run(
            """
            INSERT INTO duty (id, network_id, duty, role) VALUES (\(id), \(network), \(duty), \(role))
            ON CONFLICT (id) DO UPDATE SET duty = \(duty), role = \(role) WHERE duty.network_id = \(network)
            """)
    }

    func drop(_ duty: ID<Duty>) throws {
        let dropped = try connection.run("DELETE FROM duty WHERE network_id = \(network) AND id = \(duty)")
        if dropped == 0 { throw Path.NotFound() }
    }

    /// As the charter stands; while nothing is published, as the draft has them.
    package func expectations() throws -> [ExpectationRow] {
        try expectations(
            """
            SELECT id, kind, text, reason, due, every FROM standing_expectation WHERE network_id = \(network)
            UNION ALL
            SELECT id, kind, text, reason, due, every FROM expectation
            WHERE network_id = \(network) AND \(isUnpublished) ORDER BY id
            """)
    }

    func draftExpectations() throws -> [ExpectationRow] {
        try expectations(
            "SELECT id, kind, text, reason, due, every FROM expectation WHERE network_id = \(network) ORDER BY id")
    }

    private func expectations(_ sql: SQL) throws -> [ExpectationRow] {
        try connection.rows(sql).map {
            ExpectationRow(
                id: try $0["id"], kind: try $0["kind"], text: try $0["text"], reason: try $0["reason"],
                due: try $0["due"], every: try $0["every"])
        }
    }

    func expect(
        _ kind: Expectation.Kind, _ text: String, because reason: String, due: Day?, every: Recurrence,
        as id: ID<Expectation>
    ) throws {
        try connection.run(
            """
            INSERT INTO expectation (id, network_id, kind, text, reason, due, every)
            VALUES (\(id), \(network), \(kind), \(text), \(reason), \(due), \(every))
            ON CONFLICT (id) DO UPDATE SET kind = \(kind), text = \(text), reason = \(reason), due = \(due), every = \(every)
                WHERE expectation.network_id = \(network)
            """)
    }

    func drop(_ expectation: ID<Expectation>) throws {
        let dropped = try connection.run(
            "DELETE FROM expectation WHERE network_id = \(network) AND id = \(expectation)")
        if dropped == 0 { throw Path.NotFound() }
    }
}
