import Domain
import Storage

/// How the version being written comes about, is put in order and goes again.
extension SelectionStore {
    /// Copies a version into the next one, to be changed.
    func beginChange(from version: Int) throws {
        let next = version + 1
        try connection.run(
            """
            INSERT INTO call_version (network_id, version, title, text, seats, deadline, deadline_minute, time_zone,
                grace_minutes, proposals_on, decisions_on, appeal_days, kept_days)
            SELECT network_id, \(next), title, text, seats, deadline, deadline_minute, time_zone, grace_minutes,
                proposals_on, decisions_on, appeal_days, kept_days
            FROM call_version WHERE network_id = \(network) AND version = \(version)
            """)
        try write(try form(of: version), in: next)
    }

    func drop(_ version: Int) throws {
        for table in ["call_question", "call_rule", "call_criterion", "call_version"] as [SQL] {
            try connection.run("DELETE FROM \(table) WHERE network_id = \(network) AND version = \(version)")
        }
    }

    func drop(_ question: CallQuestion.Key, from version: Int) throws {
        try connection.run(
            """
            DELETE FROM call_question
            WHERE network_id = \(network) AND version = \(version) AND question = \(question)
            """)
    }

    func drop(_ rule: ID<EligibilityRule>, from version: Int) throws {
        try connection.run(
            "DELETE FROM call_rule WHERE network_id = \(network) AND version = \(version) AND id = \(rule)")
    }

    func drop(_ criterion: Criterion.Key, from version: Int) throws {
        try connection.run(
            """
            DELETE FROM call_criterion
            WHERE network_id = \(network) AND version = \(version) AND criterion = \(criterion)
            """)
    }

    /// Puts the questions of a version in this order.
    func order(_ questions: [CallQuestion.Key], in version: Int) throws {
        try connection.update(
            questions.enumerated().map { "\($0.element), \($0.offset)" }, "call_question SET place = v.column2",
            where: "network_id = \(network) AND version = \(version) AND question = v.column1")
    }

    /// Puts the criteria of a version in this order.
    func order(_ criteria: [Criterion.Key], in version: Int) throws {
        try connection.update(
            criteria.enumerated().map { "\($0.element), \($0.offset)" }, "call_criterion SET place = v.column2",
            where: "network_id = \(network) AND version = \(version) AND criterion = v.column1")
    }

    /// The version being written, with what it asks; for actions that build on it.
    func building() throws -> (version: Int, form: CallForm) {
        let call = try call()
        try calling(call).verdictOnBuilding(by: scene.actor).orThrow()
        guard let draft = call?.draft else { throw Path.NotFound() }
        return (draft, try form(of: draft))
    }
}
