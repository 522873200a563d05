import Domain
import Foundation
import Markup
import Sealing
import Storage
import Words

/// Mail on its way out, readable by the operator. Secrets in it are sealed until they are sent.
package struct OutboxStore {
    private let connection: any Connection
    private let setting: Setting

    package static let mostTries = 8

    package init(_ connection: any Connection, _ setting: Setting) {
        self.connection = connection
        self.setting = setting
    }

    /// A message as it waits or was sent.
    package struct Message: Sendable, Encodable {
        package let id: Int64
        package let email: String
        package let language: String
        package let subject: String
        package let body: String
        package let made: Moment
        package let sent: Moment?
        package let isResting: Bool
        package let tries: Int
        package let error: String?
    }

    /// Puts a letter in, once for each event and address.
    ///
    /// - Parameter link: the path of a secret address; it is kept sealed and stands only in what is sent.
    package func put(
        _ letter: some Letter, to email: String, person: ID<Person>?, language: String, link: Address? = nil,
        event: ID<Event>? = nil, in network: ID<Network> = .house, at now: Moment
    ) throws {
        let reader = Reader(language: language, timeZone: .gmt)
        let secret = link.map { Sealed.seal(setting.site.publicAddress + $0.path, with: setting.key) }
        try connection.run(
            """
            INSERT INTO outbox (id, network_id, event_id, person_id, email, language, subject, body, secret, made_at, due_at)
            VALUES (\(setting.ids.next(at: now)), \(network), \(event), \(person), \(email), \(language),
                    \(letter.subject.spoken(to: reader)), \(letter.text(for: reader)), \(secret), \(now), \(now))
            ON CONFLICT (event_id, email) DO NOTHING
            """)
    }

    /// Takes what is due and keeps others from taking it for a while; sent or failed, it is said afterwards.
    package func take(_ most: Int, at now: Moment) throws -> [Message] {
        let messages = try connection.rows(
            """
            SELECT * FROM outbox WHERE sent_at IS NULL AND resting = 0 AND due_at <= \(now)
            ORDER BY due_at, id LIMIT \(most)
            """
        ).map { try message($0, secretsShown: true) }
        if !messages.isEmpty {
            try connection.run(
                "UPDATE outbox SET due_at = \(now.adding(seconds: 300)) WHERE id IN \(list: messages.map(\.id))")
        }
        return messages
    }

    /// Once sent, the secret is gone from here.
    package func sent(_ message: Int64, at now: Moment) throws {
        try connection.run("UPDATE outbox SET sent_at = \(now), secret = NULL, error = NULL WHERE id = \(message)")
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

    /// The newest first.
    package func latest(_ most: Int, before id: Int64 = .max) throws -> [Message] {
        try connection.rows("SELECT * FROM outbox WHERE id < \(id) ORDER BY id DESC LIMIT \(most)")
            .map { try message($0, secretsShown: setting.site.isDemonstration) }
    }

    package func message(_ id: Int64) throws -> Message? {
        try connection.first("SELECT * FROM outbox WHERE id = \(id)")
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

    private func message(_ row: Row, secretsShown: Bool) throws -> Message {
        let secret: [UInt8]? = try row["secret"]
        let link = secret.flatMap { secretsShown ? Sealed.open($0, with: setting.key) : nil }
        let body: String = try row["body"]
        return Message(
            id: try row["id"], email: try row["email"], language: try row["language"], subject: try row["subject"],
            body: body.replacing("[[link]]", with: link ?? "••••••"), made: try row["made_at"],
            sent: try row["sent_at"],
            isResting: try row["resting"], tries: try row["tries"], error: try row["error"])
    }
}
