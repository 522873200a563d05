import Domain
import Storage

/// The words of the charter: the draft, the published versions, who accepted what.
extension CharterStore {
    func draft() throws -> [CharterSection: String] {
        try sections("SELECT section, text FROM charter_draft WHERE network_id = \(network)")
    }

    func write(_ texts: [CharterSection: String]) throws {
        for (section, text) in texts {
            try connection.run(
                """
                INSERT INTO charter_draft (network_id, section, text) VALUES (\(network), \(section), \(text))
                ON CONFLICT (network_id, section) DO UPDATE SET text = \(text)
                """)
        }
    }

    /// Topic and end date as the draft has them.
    func draftTerms() throws -> (topic: String, ends: Day?) {
        guard
            let row = try connection.first("SELECT draft_topic, draft_ends FROM network WHERE id = \(network)")
        else { throw Path.NotFound() }
        return (try row["draft_topic"], try row["draft_ends"])
    }

    /// What is drafted stands at once only while nothing has been published.
    func set(topic: String, ends: Day?) throws {
        try connection.run(
            """
            UPDATE network SET draft_topic = \(topic), draft_ends = \(ends) WHERE id = \(network)
            """)
        if try latestVersion() == 0 { try standTerms() }
    }

    private func standTerms() throws {
        try connection.run("UPDATE network SET topic = draft_topic, ends = draft_ends WHERE id = \(network)")
    }

    /// From now on the network goes by what its draft says.
    private func stand() throws {
        try standTerms()
        try connection.run("DELETE FROM standing_goal WHERE network_id = \(network)")
        try connection.run("DELETE FROM standing_question WHERE network_id = \(network)")
        try connection.run("DELETE FROM standing_expectation WHERE network_id = \(network)")
        try connection.run(
            """
            INSERT INTO standing_goal (id, network_id, statement, measure, unit, baseline, target)
            SELECT id, network_id, statement, measure, unit, baseline, target FROM goal
            WHERE network_id = \(network) AND dropped_at IS NULL
            """)
        try connection.run(
            """
            INSERT INTO standing_question (id, network_id, question, decision)
            SELECT id, network_id, question, decision FROM learning_question
            WHERE network_id = \(network) AND state <> 'dropped'
            """)
        try connection.run(
            """
            INSERT INTO standing_expectation (id, network_id, kind, text, reason, due, every)
            SELECT id, network_id, kind, text, reason, due, every FROM expectation WHERE network_id = \(network)
            """)
    }

    package func latestVersion() throws -> Int {
        try connection.value("SELECT coalesce(max(version), 0) FROM charter_version WHERE network_id = \(network)") ?? 0
    }

    /// The charter as it stood with a version: the latest text of each section up to it.
    func published(_ version: Int) throws -> [CharterSection: String] {
        try sections(
            """
            SELECT s.section, s.text FROM charter_section s
            WHERE s.network_id = \(network) AND s.version = (
                SELECT max(t.version) FROM charter_section t
                WHERE t.network_id = s.network_id AND t.section = s.section AND t.version <= \(version))
            """)
    }

    /// The charter the network goes by: as it was last published. One that began elsewhere has only what came along.
    package func standingTexts() throws -> [CharterSection: String] {
        let version = try latestVersion()
        if version > 0 { return try published(version) }
        return try stage() == .design ? [:] : draft()
    }

    /// Publishes what differs from the version before.
    ///
    /// - Returns: the new version and the sections that changed.
    func publish(_ texts: [CharterSection: String]) throws -> (version: Int, changed: [CharterSection]) {
        let last = try latestVersion()
        let before = try published(last)
        let changed = CharterSection.allCases.filter { (texts[$0] ?? "") != (before[$0] ?? "") }
        let version = last + 1
        try connection.run(
            """
            INSERT INTO charter_version (network_id, version, published_at, person_id)
            VALUES (\(network), \(version), \(scene.now), \(scene.actor.person))
            """)
        for section in changed {
            try connection.run(
                """
                INSERT INTO charter_section (network_id, section, version, text)
                VALUES (\(network), \(section), \(version), \(texts[section] ?? ""))
                """)
        }
        try stand()
        return (version, changed)
    }

    /// The sections this person has not accepted in their present wording, with the version that wording came with.
    func sectionsToAccept(by person: ID<Person>) throws -> [CharterSection: Int] {
        try connection.rows(
            """
            SELECT s.section, max(s.version) AS version FROM charter_section s
            LEFT JOIN charter_acceptance a
                ON a.network_id = s.network_id AND a.section = s.section AND a.person_id = \(person)
            WHERE s.network_id = \(network)
            GROUP BY s.section, a.version
            HAVING a.version IS NULL OR a.version < max(s.version)
            """
        ).reduce(into: [:]) { $0[try $1["section"] as CharterSection] = try $1["version"] }
    }

    func accept(_ sections: [CharterSection: Int], by person: ID<Person>) throws {
        for (section, version) in sections {
            try connection.run(
                """
                INSERT INTO charter_acceptance (network_id, person_id, section, version, at)
                VALUES (\(network), \(person), \(section), \(version), \(scene.now))
                ON CONFLICT (network_id, person_id, section) DO UPDATE SET version = \(version), at = \(scene.now)
                """)
        }
    }

    func hasAccepted(at moment: Moment, by person: ID<Person>) throws -> Bool {
        try connection.exists(
            """
            SELECT 1 FROM charter_acceptance
            WHERE network_id = \(network) AND person_id = \(person) AND at = \(moment)
            """)
    }

    /// What was accepted then is to be accepted anew.
    func withdraw(acceptanceAt moment: Moment, by person: ID<Person>) throws {
        try connection.run(
            "DELETE FROM charter_acceptance WHERE network_id = \(network) AND person_id = \(person) AND at = \(moment)")
    }

    func versions() throws -> [(version: Int, at: Moment)] {
        try connection.rows(
            "SELECT version, published_at FROM charter_version WHERE network_id = \(network) ORDER BY version DESC"
        ).map { (try $0["version"], try $0["published_at"]) }
    }

    private func sections(_ sql: SQL) throws -> [CharterSection: String] {
        try connection.rows(sql).reduce(into: [:]) { $0[try $1["section"] as CharterSection] = try $1["text"] }
    }
}
