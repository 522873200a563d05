import Domain
import Sealing
import Storage
import Words

/// Mail on its way out, readable by the operator. Secrets in it are sealed until they are sent.
package struct OutboxStore {
    package typealias Message = OutboxMessage

    let connection: any Connection
    let setting: Setting

    package static let mostTries = 8
    /// How long a busy domain is left alone, in seconds.
    private static let pause: Int64 = 120
    /// How long letters are left to whoever took them, in seconds; a round of deliveries ends before that.
    package static let lease: Int64 = 300

    package init(_ connection: any Connection, _ setting: Setting) {
        self.connection = connection
        self.setting = setting
    }

    /// A letter of ours: to whom it went, in which network, about what.
    typealias Sent = (network: ID<Network>, person: ID<Person>?, email: String, matter: Matter?)

    /// The one that a Message-ID names.
    func letter(_ messageID: String) throws -> Sent? {
        try OutboxMessage.id(messageID, at: setting.site.mailDomain).flatMap(letter)
    }

    /// The same by its own number.
    func letter(_ id: Int64) throws -> Sent? {
        guard let row = try connection.first("SELECT * FROM outbox WHERE id = \(id)") else { return nil }
        let action: ReplyAction? = try row["action"]
        let subject: Int64? = try row["subject_id"]
        return (
            try row["network_id"], try row["person_id"], try row["email"],
            action.flatMap { action in subject.map { Matter(action, $0) } }
        )
    }

    /// The one whose envelope bore one of these words.
    func returned(to words: [String]) throws -> Sent? {
        try ReturnAddress(in: words, with: setting.key).flatMap { try letter($0.letter) }
    }

    /// Takes what is due and keeps others from taking it for a while; sent or failed, it is said afterwards.
    ///
    /// Where somebody else takes the same at this moment, the change waits for theirs, finds that it is no longer due
    /// and leaves it to them: each letter is taken by one.
    package func take(_ most: Int, at now: Moment) throws -> [Message] {
        let isDue: SQL = "sent_at IS NULL AND resting = 0 AND due_at <= \(now)"
        let taken: [Int64] = try connection.column(
            """
            UPDATE outbox SET due_at = \(now.adding(seconds: Self.lease))
            WHERE id IN (SELECT d.id FROM outbox d WHERE \(isDue) ORDER BY d.due_at, d.id LIMIT \(most)) AND \(isDue)
            RETURNING id
            """)
        if taken.isEmpty { return [] }
        return try connection.rows("\(Self.columns) WHERE o.id IN \(list: taken) ORDER BY o.made_at, o.id")
            .map { try message($0, secretsShown: true) }
    }

    /// Those that were taken, but not tried, are due at once.
    package func giveBack(_ messages: [Int64], at now: Moment) throws {
        if messages.isEmpty { return }
        try connection.run(
            "UPDATE outbox SET due_at = \(now) WHERE sent_at IS NULL AND id IN \(list: messages)")
    }

    /// Once sent, the secret is gone from here.
    package func sent(_ messages: [Int64], at now: Moment) throws {
        if messages.isEmpty { return }
        try connection.run(
            """
            UPDATE outbox SET sent_at = \(now), secret = NULL, reply_secret = NULL, error = NULL
            WHERE id IN \(list: messages)
            """)
    }

    package func failed(_ message: Message, for good: Bool, because reason: String, at now: Moment) throws {
        let tries = message.tries + 1
        let wait = Int64(30) << Int64(2 * min(tries - 1, 6))
        try connection.run(
            """
            UPDATE outbox SET tries = \(tries), error = \(reason), due_at = \(now.adding(seconds: wait)),
                resting = \(good || tries >= Self.mostTries)
            WHERE id = \(message.id)
            """)
    }

    /// A domain that takes nothing now is left alone for a while, so that one busy server holds up no other.
    package func backOff(from domain: String, at now: Moment) throws {
        let ending =
            "%@" + domain.lowercased().replacing("!", with: "!!").replacing("%", with: "!%").replacing("_", with: "!_")
        try connection.run(
            """
            UPDATE outbox SET due_at = \(now.adding(seconds: Self.pause))
            WHERE sent_at IS NULL AND resting = 0 AND due_at < \(now.adding(seconds: Self.pause))
                AND lower(email) LIKE \(ending) ESCAPE '!'
            """)
    }

    /// The newest first.
    package func latest(_ most: Int, before id: Int64 = .max) throws -> [Message] {
        try connection.rows("\(Self.columns) WHERE o.id < \(id) ORDER BY o.id DESC LIMIT \(most)")
            .map { try message($0, secretsShown: setting.site.isDemonstration) }
    }

    package func message(_ id: Int64) throws -> Message? {
        try connection.first("\(Self.columns) WHERE o.id = \(id)")
            .map { try message($0, secretsShown: setting.site.isDemonstration) }
    }

    package func counts() throws -> (waiting: Int, resting: Int) {
        let waiting: Int? = try connection.value("SELECT count(*) FROM outbox WHERE sent_at IS NULL AND resting = 0")
        let resting: Int? = try connection.value("SELECT count(*) FROM outbox WHERE sent_at IS NULL AND resting = 1")
        return (waiting ?? 0, resting ?? 0)
    }

    /// An operator gives resting letters another chance.
    package func wake(at now: Moment) throws {
        try connection.run(
            "UPDATE outbox SET resting = 0, tries = 0, due_at = \(now) WHERE resting = 1 AND sent_at IS NULL")
    }

    private static let columns: SQL = """
        SELECT o.*, n.name AS network_name, n.slug, m.rhythm FROM outbox o LEFT JOIN network n ON n.id = o.network_id
        LEFT JOIN membership m ON m.network_id = o.network_id AND m.person_id = o.person_id
        """

    private func message(_ row: Row, secretsShown: Bool) throws -> Message {
        let secret: [UInt8]? = try row["secret"]
        let link = secret.flatMap { secretsShown ? Sealed.open($0, with: setting.key) : nil }
        let body: String = try row["body"]
        return Message(
            id: try row["id"], email: try row["email"], language: try row["language"], subject: try row["subject"],
            body: body.replacing("[[link]]", with: link ?? "••••••"), made: try row["made_at"],
            sent: try row["sent_at"],
            isResting: try row["resting"], tries: try row["tries"], error: try row["error"],
            reply: try reply(row, secretsShown: secretsShown), stream: try stream(row), first: try row["first_id"],
            answers: try row["answers"], author: try row["author"], appointment: try appointment(row))
    }

    private func appointment(_ row: Row) throws -> Message.Appointment? {
        let ics: String? = try row["appointment"]
        let method: String? = try row["appointment_method"]
        return ics.flatMap { ics in method.map { Message.Appointment(method: $0, ics: ics) } }
    }

    private func reply(_ row: Row, secretsShown: Bool) throws -> String? {
        let sealed: [UInt8]? = try row["reply_secret"]
        guard let sealed, let replies = setting.site.replies else { return nil }
        if !secretsShown { return replies.masked }
        return Sealed.open(sealed, with: setting.key).map { replies.address(for: $0) }
    }

    /// Letters of a network to one of its people; others are not part of a stream that could be left.
    private func stream(_ row: Row) throws -> OutboxMessage.Stream? {
        let name: String? = try row["network_name"]
        let slug: String? = try row["slug"]
        let rhythm: String? = try row["rhythm"]
        let person: ID<Person>? = try row["person_id"]
        guard let name, let slug, let person, rhythm != nil else { return nil }
        let network: ID<Network> = try row["network_id"]
        let less = Address(.lessMail, LessMail(network: network, person: person).signed(with: setting.key))
        return OutboxMessage.Stream(name: name, slug: slug, less: setting.site.publicAddress + less.path)
    }
}
