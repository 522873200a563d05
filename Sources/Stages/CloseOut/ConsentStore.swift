import Domain
import Storage

/// What each person wants to become of what is theirs, and what holds for those who say nothing.
extension CloseOutStore {
    package func consents() throws -> [ID<Person>: Consents] {
        try connection.rows("SELECT person_id, choice, words, files FROM consent WHERE network_id = \(network)")
            .reduce(into: [:]) {
                $0[try $1["person_id"] as ID<Person>] = Consents(
                    name: try $1["choice"], words: try $1["words"], files: try $1["files"])
            }
    }

    func choose(_ choice: Consents, salt: [UInt8], of person: ID<Person>) throws {
        try connection.run(
            """
            INSERT INTO consent (network_id, person_id, choice, words, files, salt, at)
            VALUES (\(network), \(person), \(choice.name), \(choice.words), \(choice.files), \(salt), \(scene.now))
            ON CONFLICT (network_id, person_id) DO UPDATE SET choice = \(choice.name), words = \(choice.words),
                files = \(choice.files), salt = \(salt), at = \(scene.now)
            """)
    }

    /// What holds for those who say nothing; where nobody stated it, members go on reading what they read already.
    package func silence() throws -> Consents {
        try connection.first("SELECT name, words, files FROM silence WHERE network_id = \(network)").map {
            .silence(name: try $0["name"], words: try $0["words"], files: try $0["files"])
        } ?? Consents(all: .members)
    }

    func state(silence: Consents) throws {
        try connection.run(
            """
            INSERT INTO silence (network_id, name, words, files)
            VALUES (\(network), \(silence.name), \(silence.words), \(silence.files))
            ON CONFLICT (network_id) DO UPDATE SET name = \(silence.name), words = \(silence.words),
                files = \(silence.files)
            """)
    }

    /// Whose words stand where in the conversations, in the order they were written.
    func quoted(_ disclosing: Disclosing) throws -> QuotedWords {
        var quoted = QuotedWords()
        if disclosing.audience == .full { return quoted }
        try ExchangeStore(scene).eachText { author, text in
            quoted.read(text, isWithheld: !disclosing.shows(.words, of: author))
        }
        return quoted
    }

    package struct AskedRow: Sendable, Encodable {
        package let name: String
        /// When the letter that asks left, or nothing while it has not.
        package let asked: Moment?
        package let answered: Moment?
    }

    /// Who was asked, and who has answered; what they chose is for themselves.
    func asked() throws -> [AskedRow] {
        try connection.rows(
            """
            SELECT m.name, c.at AS answered, coalesce(o.sent_at, o.made_at) AS asked FROM membership m
            LEFT JOIN consent c ON c.network_id = m.network_id AND c.person_id = m.person_id
            LEFT JOIN outbox o ON o.person_id = m.person_id AND o.event_id = (
                SELECT max(id) FROM event WHERE network_id = \(network) AND kind = \(EventKind.closingBegun))
            WHERE m.network_id = \(network) ORDER BY m.name, m.person_id
            """
        ).map { AskedRow(name: try $0["name"], asked: try $0["asked"], answered: try $0["answered"]) }
    }

    package struct ArchivedRow: Sendable, Encodable {
        package let at: Moment
        package let audience: ArchiveAudience
    }

    /// The archives that were made of this network, the last first.
    func archives(_ most: Int) throws -> [ArchivedRow] {
        try connection.rows(
            """
            SELECT at, body FROM event WHERE network_id = \(ID<Network>.house) AND kind = \(EventKind.networkArchived)
                AND subject_id = \(network) ORDER BY position DESC LIMIT \(most)
            """
        ).compactMap { row in
            let body: String = try row["body"]
            guard let audience = ArchiveAudience.allCases.first(where: { body.contains("\"\($0.rawValue)\"") })
            else { return nil }
            return ArchivedRow(at: try row["at"], audience: audience)
        }
    }
}
