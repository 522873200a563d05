import Domain
import Storage

/// Letters that came in, each once, with what became of it.
package struct ReceivedLetterStore {
    private let scene: Scene
    private var connection: any Connection { scene.connection }

    package init(_ scene: Scene) {
        self.scene = scene
    }

    package struct LetterRow: Sendable, Encodable {
        package let id: ID<ReceivedLetter>
        package let network: ID<Network>
        /// What it leaves, drawn when it first came.
        package let event: ID<Event>
        package let fromName: String
        package let fromEmail: String
        package let person: ID<Person>?
        package let action: ReplyAction?
        package let subjectID: Int64?
        package let subject: String
        package let text: String
        package let quoted: String
        package let signature: String
        package let received: Moment
        package let state: ReceivedLetter.State
        package let reason: HeldReason?
        /// Only its writer may read it; for others there are no words in it.
        package let isPrivate: Bool
    }

    /// Keeps it, or finds it where it came before.
    ///
    /// - Parameter networks: where each of the things it does takes place; each gets an event's id, drawn once.
    func keep(
        _ letter: ArrivedLetter, along route: LetterRoute, raw digest: String, isPrivate: Bool,
        actingIn networks: [ID<Network>]
    ) throws -> LetterRow {
        let id: ID<ReceivedLetter> = scene.newID()
        try connection.run(
            """
            INSERT INTO received_letter (id, key, network_id, event_id, digest, message_id, from_name, from_email,
                                         person_id, action, subject_id, subject, text, quoted, signature, received_at,
                                         state, is_private)
            VALUES (\(id), \(letter.key), \(route.network), \(scene.newID(Event.self)), \(digest),
                    \(letter.message.id ?? ""), \(letter.fromName), \(letter.from), \(route.person),
                    \(route.matter?.action), \(route.matter?.subject), \(letter.title), \(letter.text),
                    \(letter.quoted), \(letter.signature), \(scene.now), \(ReceivedLetter.State.arrived),
                    \(isPrivate))
            ON CONFLICT (key) DO NOTHING
            """)
        guard let row = try known(letter.key) else { throw Path.NotFound() }
        if row.id == id { try draw(row, networks) }
        return row
    }

    private func draw(_ row: LetterRow, _ networks: [ID<Network>]) throws {
        for (place, network) in networks.enumerated() {
            try connection.run(
                """
                INSERT INTO letter_act (letter_id, place, network_id, event_id)
                VALUES (\(row.id), \(place), \(network), \(place == 0 ? row.event : scene.newID()))
                """)
        }
    }

    /// What it does, one after the other.
    func acts(of letter: ID<ReceivedLetter>) throws -> [(network: ID<Network>, event: ID<Event>)] {
        try connection.rows(
            "SELECT network_id, event_id FROM letter_act WHERE letter_id = \(letter) ORDER BY place"
        ).map { (try $0["network_id"], try $0["event_id"]) }
    }

    /// A letter in whichever network; only its own writer is led to it.
    func any(_ id: ID<ReceivedLetter>) throws -> LetterRow? {
        try connection.first("SELECT * FROM received_letter WHERE id = \(id)").map(Self.row)
    }

    /// Keeps what could not be read.
    func keepUnreadable(_ digest: String) throws {
        let id: ID<ReceivedLetter> = scene.newID()
        try connection.run(
            """
            INSERT INTO received_letter (id, key, network_id, event_id, digest, message_id, from_name, from_email,
                                         subject, text, quoted, signature, received_at, state, reason)
            VALUES (\(id), \(digest), \(ID<Network>.house), \(scene.newID(Event.self)), \(digest), '', '', '', '', '',
                    '', '', \(scene.now), \(ReceivedLetter.State.held), \(HeldReason.unreadable))
            ON CONFLICT (key) DO NOTHING
            """)
    }

    /// What is known of a letter that came before.
    func known(_ key: String) throws -> LetterRow? {
        try connection.first("SELECT * FROM received_letter WHERE key = \(key)").map(Self.row)
    }

    /// As those who look letters through may read them: of a private one, that it came, and from whom it says it is.
    private static let readable: SQL = """
        SELECT id, network_id, event_id, from_name, from_email, person_id, action, subject_id, received_at, state, reason,
               is_private,
               CASE WHEN is_private = 1 THEN '' ELSE subject END AS subject,
               CASE WHEN is_private = 1 THEN '' ELSE text END AS text,
               CASE WHEN is_private = 1 THEN '' ELSE quoted END AS quoted,
               CASE WHEN is_private = 1 THEN '' ELSE signature END AS signature
        FROM received_letter
        """

    /// One letter of this network.
    func letter(_ id: ID<ReceivedLetter>) throws -> LetterRow {
        guard
            let row = try connection.first(
                "\(Self.readable) WHERE network_id = \(scene.network) AND id = \(id)")
        else { throw Path.NotFound() }
        return try Self.row(row)
    }

    /// What waits for somebody to look at it, the oldest first.
    func held(_ most: Int, after id: ID<ReceivedLetter>? = nil) throws -> [LetterRow] {
        try connection.rows(
            """
            \(Self.readable)
            WHERE network_id = \(scene.network) AND state = \(ReceivedLetter.State.held) AND id > \(id?.rawValue ?? 0)
            ORDER BY id LIMIT \(most)
            """
        ).map(Self.row)
    }

    func countHeld() throws -> Int {
        try connection.value(
            """
            SELECT count(*) FROM received_letter
            WHERE network_id = \(scene.network) AND state = \(ReceivedLetter.State.held)
            """) ?? 0
    }

    /// - Returns: whether it stood as it was said to; where the same letter comes twice at once, one of them settles it.
    @discardableResult
    func settle(
        _ id: ID<ReceivedLetter>, as state: ReceivedLetter.State, because reason: HeldReason?,
        from: ReceivedLetter.State = .held, by person: ID<Person>? = nil, saying why: String = ""
    ) throws -> Bool {
        try connection.run(
            """
            UPDATE received_letter SET state = \(state), reason = \(reason), settled_by = \(person),
                settled_at = \(scene.now), drop_reason = \(why)
            WHERE id = \(id) AND state = \(from)
            """) > 0
    }

    /// The file of the letter as it came; nothing of a private one, which nobody here reads.
    func digest(of id: ID<ReceivedLetter>) throws -> String? {
        try connection.value(
            """
            SELECT digest FROM received_letter
            WHERE network_id = \(scene.network) AND id = \(id) AND is_private = 0
            """)
    }

    /// Which of these files are letters as they came.
    static func files(_ digests: [String], keptIn connection: any Connection) throws -> [String] {
        try connection.column("SELECT DISTINCT digest FROM received_letter WHERE digest IN \(list: digests)")
    }

    private static func row(_ row: Row) throws -> LetterRow {
        LetterRow(
            id: try row["id"], network: try row["network_id"], event: try row["event_id"],
            fromName: try row["from_name"], fromEmail: try row["from_email"], person: try row["person_id"],
            action: try row["action"], subjectID: try row["subject_id"], subject: try row["subject"],
            text: try row["text"], quoted: try row["quoted"], signature: try row["signature"],
            received: try row["received_at"], state: try row["state"], reason: try row["reason"],
            isPrivate: try row["is_private"])
    }
}
