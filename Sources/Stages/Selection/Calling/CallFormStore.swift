import Domain
import Storage

/// The questions, rules and criteria of a call's versions.
extension SelectionStore {
    package func form(of version: Int) throws -> CallForm {
        CallForm(
            questions: try questions(of: version), rules: try rules(of: version), criteria: try criteria(of: version))
    }

    /// The rubric that stands, in the order criteria are read.
    package func rubric() throws -> [Criterion] { try call().map { try criteria(of: $0.version) } ?? [] }

    /// The rubric by which one candidate is read: that of the version it answered.
    package func rubric(for candidate: ID<Candidate>) throws -> [Criterion] {
        let version: Int? = try connection.value(
            """
            SELECT coalesce(proposal_version, version) FROM candidate
            WHERE network_id = \(network) AND id = \(candidate)
            """)
        return try version.map { try criteria(of: $0) } ?? []
    }

    private func questions(of version: Int) throws -> [CallQuestion] {
        try connection.rows(
            """
            SELECT question, kind, wording, advice, choices, least, most, is_required, step, is_confidential
            FROM call_question WHERE network_id = \(network) AND version = \(version) ORDER BY place, question
            """
        ).map {
            let choices: String = try $0["choices"]
            return CallQuestion(
                try $0["question"], try $0["kind"], try $0["wording"], advice: try $0["advice"],
                choices: choices.split(separator: "\n").map(String.init), least: try $0["least"], most: try $0["most"],
                isRequired: try $0["is_required"], step: try $0["step"], isConfidential: try $0["is_confidential"])
        }
    }

    private func rules(of version: Int) throws -> [EligibilityRule] {
        try connection.rows(
            """
            SELECT id, question, test, value, sentence FROM call_rule
            WHERE network_id = \(network) AND version = \(version) ORDER BY id
            """
        ).map {
            EligibilityRule(
                try $0["id"], on: try $0["question"], try $0["test"], try $0["value"], sentence: try $0["sentence"])
        }
    }

    func criteria(of version: Int) throws -> [Criterion] {
        try connection.rows(
            """
            SELECT criterion, wording, weight, anchor_1, anchor_2, anchor_3, anchor_4, anchor_5, questions
            FROM call_criterion WHERE network_id = \(network) AND version = \(version) ORDER BY place, criterion
            """
        ).map { row in
            let questions: String = try row["questions"]
            return Criterion(
                try row["criterion"], try row["wording"], weight: try row["weight"],
                anchors: try Criterion.scale.map { try row["anchor_\($0)"] },
                reads: questions.split(separator: " ").map { CallQuestion.Key(rawValue: String($0)) })
        }
    }

    func write(_ form: CallForm, in version: Int) throws {
        for question in form.questions { try write(question, in: version) }
        for rule in form.rules { try write(rule, in: version) }
        for criterion in form.criteria { try write(criterion, in: version) }
    }

    /// A new question goes to the end.
    func write(_ question: CallQuestion, in version: Int) throws {
        let choices = question.choices.joined(separator: "\n")
        try connection.run(
            """
            INSERT INTO call_question (network_id, version, question, place, kind, wording, advice, choices, least, most,
                is_required, step, is_confidential)
            VALUES (\(network), \(version), \(question.key), (SELECT coalesce(max(q.place), -1) + 1 FROM call_question q
                    WHERE q.network_id = \(network) AND q.version = \(version)), \(question.kind),
                \(question.wording), \(question.advice), \(choices), \(question.least), \(question.most),
                \(question.isRequired), \(question.step), \(question.isConfidential))
            ON CONFLICT (network_id, version, question) DO UPDATE SET kind = \(question.kind),
                wording = \(question.wording), advice = \(question.advice), choices = \(choices),
                least = \(question.least), most = \(question.most), is_required = \(question.isRequired),
                step = \(question.step), is_confidential = \(question.isConfidential)
            """)
    }

    func write(_ rule: EligibilityRule, in version: Int) throws {
        try connection.run(
            """
            INSERT INTO call_rule (id, network_id, version, question, test, value, sentence)
            VALUES (\(rule.id), \(network), \(version), \(rule.question), \(rule.test), \(rule.value), \(rule.sentence))
            ON CONFLICT (network_id, version, id) DO UPDATE SET question = \(rule.question), test = \(rule.test),
                value = \(rule.value), sentence = \(rule.sentence)
            """)
    }

    /// A new criterion goes to the end.
    func write(_ criterion: Criterion, in version: Int) throws {
        let questions = criterion.questions.map(\.rawValue).joined(separator: " ")
        let anchors = criterion.anchors
        try connection.run(
            """
            INSERT INTO call_criterion (network_id, version, criterion, place, wording, weight, anchor_1, anchor_2,
                anchor_3, anchor_4, anchor_5, questions)
            VALUES (\(network), \(version), \(criterion.key), (SELECT coalesce(max(q.place), -1) + 1 FROM call_criterion q
                    WHERE q.network_id = \(network) AND q.version = \(version)), \(criterion.wording),
                \(criterion.weight), \(anchors[0]), \(anchors[1]), \(anchors[2]), \(anchors[3]), \(anchors[4]),
                \(questions))
            ON CONFLICT (network_id, version, criterion) DO UPDATE SET wording = \(criterion.wording),
                weight = \(criterion.weight), anchor_1 = \(anchors[0]), anchor_2 = \(anchors[1]),
                anchor_3 = \(anchors[2]), anchor_4 = \(anchors[3]), anchor_5 = \(anchors[4]), questions = \(questions)
            """)
    }
}
