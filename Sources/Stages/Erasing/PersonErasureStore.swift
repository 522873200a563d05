import Domain
import Storage

/// What a server holds of one person, and how it is taken away. What others need to go on stays: that somebody spoke here,
/// and when.
struct PersonErasureStore {
    private let scene: Scene
    private let person: ID<Person>
    private var connection: any Connection { scene.connection }
    private var network: ID<Network> { scene.network }

    init(_ person: ID<Person>, in scene: Scene) {
        self.person = person
        self.scene = scene
    }

    /// Networks the person has a place in or ever did something in.
    func networks() throws -> [ID<Network>] {
        try connection.column(
            """
            SELECT network_id FROM membership WHERE person_id = \(person) AND network_id <> \(ID<Network>.house)
            UNION SELECT network_id FROM event WHERE actor_id = \(person) AND network_id <> \(ID<Network>.house)
            ORDER BY 1
            """, as: ID<Network>.self)
    }

    /// Networks that are not closed and would be left without a convener.
    func orphans() throws -> [String] {
        try connection.rows(
            """
            SELECT n.name, m.roles, (
                SELECT count(*) FROM membership o WHERE o.network_id = n.id AND o.person_id <> \(person)
                    AND o.roles LIKE '%convener%') AS others
            FROM membership m JOIN network n ON n.id = m.network_id
            WHERE m.person_id = \(person) AND n.stage <> \(Stage.closed) ORDER BY n.name
            """
        ).filter { row in
            let others: Int = try row["others"]
            let roles = Role.set(try row["roles"])
            return others == 0 && roles.contains(.convener)
        }.map { try $0["name"] }
    }

    func names() throws -> [String] {
        try connection.column(
            """
            SELECT name FROM person WHERE id = \(person) UNION SELECT name FROM membership WHERE person_id = \(person)
            UNION SELECT called FROM imported_place WHERE person_id = \(person)
            UNION SELECT name FROM invitation_signature WHERE person_id = \(person) ORDER BY 1
            """, as: String.self)
    }

    /// Those of these names that somebody else bears, too: nobody can tell by the name who is meant.
    func shared(_ names: [String]) throws -> [String] {
        try connection.column(
            """
            SELECT name FROM person WHERE id <> \(person) AND name IN \(list: names)
            UNION SELECT name FROM membership WHERE person_id <> \(person) AND name IN \(list: names) ORDER BY 1
            """, as: String.self)
    }

    func addresses() throws -> [String] {
        try connection.column(
            "SELECT email FROM address WHERE person_id = \(person) ORDER BY email", as: String.self)
    }

    /// Takes in who wrote what in this network, so that each run of words is known to be somebody's.
    func read(into quoted: inout QuotedWords) throws {
        try ExchangeStore(scene).eachText { author, text in quoted.read(text, isWithheld: author == person) }
        let own: [SQL] = [
            "SELECT t.text FROM post_text t JOIN post p ON p.id = t.post_id WHERE p.person_id = \(person) AND t.network_id = \(network)",
            "SELECT text FROM journal_entry WHERE network_id = \(network) AND person_id = \(person)",
            "SELECT text FROM reflective_answer WHERE network_id = \(network) AND person_id = \(person)",
        ]
        for sql in own {
            for text in try connection.column(sql, as: String.self) { quoted.read(text, isWithheld: true) }
        }
    }

    /// Files that came with what the person said, and letters they sent.
    func files() throws -> [String] {
        try connection.column(
            """
            SELECT a.digest FROM attachment a JOIN post p ON p.id = a.subject_id
            WHERE a.network_id = \(network) AND a.holder = \(Attachment.Holder.post) AND p.person_id = \(person)
            UNION SELECT digest FROM received_letter WHERE network_id = \(network) AND person_id = \(person) ORDER BY 1
            """, as: String.self)
    }

    /// Takes the person's own texts away, each with the salt of its seal: nobody can try what it may have said.
    func eraseWords() throws {
        let (gap, empty) = (Traces.gap, [UInt8]())
        let posts: SQL = "(SELECT id FROM post WHERE network_id = \(network) AND person_id = \(person))"
        let own: SQL = "network_id = \(network) AND person_id = \(person)"
        let steps: [SQL] = [
            "DELETE FROM attachment WHERE network_id = \(network) AND holder = \(Attachment.Holder.post) AND subject_id IN \(posts)",
            "DELETE FROM post_original WHERE network_id = \(network) AND post_id IN \(posts)",
            "UPDATE post_text SET text = \(gap), salt = \(empty) WHERE network_id = \(network) AND post_id IN \(posts)",
            "UPDATE post SET text = \(gap), salt = \(empty) WHERE \(own)",
            "UPDATE journal_entry SET text = \(gap) WHERE \(own)",
            "UPDATE reflective_answer SET text = \(gap) WHERE \(own)",
            "DELETE FROM letter_act WHERE network_id = \(network) AND letter_id IN (SELECT id FROM received_letter WHERE \(own))",
            "DELETE FROM received_letter WHERE \(own)",
            "DELETE FROM contact WHERE \(own)",
            // What they made with others stays, and stays in no archive that is handed on.
            "DELETE FROM consent WHERE \(own)",
            """
            INSERT INTO consent (network_id, person_id, choice, words, files, salt, at)
            SELECT network_id, person_id, \(Consent.takenOut), \(Consent.takenOut), \(Consent.takenOut), \(empty), \(scene.now)
            FROM membership WHERE \(own)
            """,
            "DELETE FROM reply_address WHERE \(own)",
            "DELETE FROM digest_item WHERE \(own)",
            "DELETE FROM outbox WHERE \(own) AND sent_at IS NULL",
            "UPDATE outbox SET subject = '', body = '', email = 'erased ' || CAST(id AS TEXT) WHERE \(own)",
            "UPDATE imported_place SET called = \(Traces.nobody) WHERE \(own)",
            "UPDATE membership SET name = \(Traces.nobody), roles = '', seat_id = NULL WHERE \(own)",
        ]
        for step in steps { try connection.run(step) }
    }

    /// Takes away how the person comes in, and who they were.
    func eraseIdentity() throws {
        for address in try addresses() {
            try connection.run("DELETE FROM alumnus WHERE email = \(address)")
            let attempts = "%\(address)%"
            try connection.run("DELETE FROM attempt WHERE subject LIKE \(attempts)")
        }
        let steps: [SQL] = [
            "DELETE FROM import_key WHERE kind = 'person' AND id = \(person)",
            "DELETE FROM alumnus WHERE person_id = \(person)", "DELETE FROM seed_upload WHERE person_id = \(person)",
            "DELETE FROM waiting_look WHERE person_id = \(person)",
            "DELETE FROM session WHERE person_id = \(person)", "DELETE FROM token WHERE person_id = \(person)",
            "DELETE FROM claim WHERE person_id = \(person)", "DELETE FROM address WHERE person_id = \(person)",
            "UPDATE person SET name = \(Traces.nobody), password_hash = NULL WHERE id = \(person)",
        ]
        for step in steps { try connection.run(step) }
    }
}
