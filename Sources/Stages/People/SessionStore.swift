import Domain
import Sealing
import Storage
import Words

/// Sessions, mailed links and the attempts to get in. None of it leaves an event.
package struct SessionStore {
    private let scene: Scene
    private var connection: any Connection { scene.connection }

    static let sessionDays = 30
    static let linkMinutes: Int64 = 60
    static let freshMinutes: Int64 = 15

    package init(_ scene: Scene) {
        self.scene = scene
    }

    /// Begins a session and ends the one the browser came with, so that nobody can plant one.
    ///
    /// - Parameter byMail: whether a mailed link brought them, so that they are known to hold their address.
    /// - Returns: what the cookie holds; only its hash is kept.
    package func begin(for person: ID<Person>, replacing old: String?, agent: String, byMail: Bool = false) throws
        -> String
    {
        if let old { try end(old) }
        let token = Token(of: scene.setting.chance(20))
        let id: ID<Session> = scene.newID()
        try connection.run(
            """
            INSERT INTO session (hash, id, person_id, began_at, seen_at, expires_at, agent, by_mail)
            VALUES (\(token.hash), \(id), \(person), \(scene.now), \(scene.now),
                    \(scene.now.adding(days: Self.sessionDays)), \(agent), \(byMail))
            """)
        return token.text
    }

    func end(_ session: String) throws {
        guard let token = Token(session) else { return }
        try connection.run("DELETE FROM session WHERE hash = \(token.hash)")
    }

    /// Whoever changes a password may do so because somebody else knows the old one.
    func endAll(of person: ID<Person>, except session: String?) throws {
        let kept = session.flatMap { Token($0)?.hash } ?? ""
        try connection.run("DELETE FROM session WHERE person_id = \(person) AND hash <> \(kept)")
    }

    /// Whether a mailed link has just brought them here: whoever forgot a password sets a new one that way.
    func isFreshFromMail(_ session: String?, of person: ID<Person>) throws -> Bool {
        guard let token = session.flatMap({ Token($0) }) else { return false }
        let since = scene.now.adding(seconds: -Self.freshMinutes * 60)
        return try connection.exists(
            """
            SELECT 1 FROM session
            WHERE hash = \(token.hash) AND person_id = \(person) AND by_mail = 1 AND began_at > \(since)
            """)
    }

    func revoke(_ session: ID<Session>, of person: ID<Person>) throws -> Bool {
        try connection.run("DELETE FROM session WHERE id = \(session) AND person_id = \(person)") > 0
    }

    package struct SessionRow: Sendable, Encodable {
        let id: ID<Session>
        let began: Moment
        let browser: Phrase
        let isThisOne: Bool
    }

    func sessions(of person: ID<Person>, this session: String?) throws -> [SessionRow] {
        let own = session.flatMap { Token($0)?.hash }
        return try connection.rows(
            """
            SELECT id, hash, began_at, agent FROM session WHERE person_id = \(person) AND expires_at > \(scene.now)
            ORDER BY began_at DESC, id DESC
            """
        ).map {
            SessionRow(
                id: try $0["id"], began: try $0["began_at"],
                browser: BrowserName(agent: try $0["agent"]).phrase, isThisOne: try $0["hash"] as String == own)
        }
    }

    /// Makes a link that is good once.
    ///
    /// - Returns: the secret that stands in the address; only its hash is kept.
    package func makeLink<Subject>(for purpose: LinkPurpose, _ subject: ID<Subject>, minutes: Int64 = linkMinutes)
        throws -> String
    {
        let token = Token(of: scene.setting.chance(20))
        try connection.run(
            """
            INSERT INTO link (hash, purpose, network_id, subject_id, made_at, expires_at)
            VALUES (\(token.hash), \(purpose), \(scene.network), \(subject), \(scene.now),
                    \(scene.now.adding(seconds: minutes * 60)))
            """)
        return token.text
    }

    /// Whom a link stands for, as long as it is good.
    package func subject<Subject>(of secret: String, for purpose: LinkPurpose, _ subject: Subject.Type = Subject.self)
        throws -> ID<Subject>?
    {
        guard let token = Token(secret) else { return nil }
        return try connection.value(
            """
            SELECT subject_id FROM link
            WHERE hash = \(token.hash) AND purpose = \(purpose) AND used_at IS NULL AND expires_at > \(scene.now)
            """)
    }

    /// Uses a link up. Two who come with the same one: the first gets in.
    func use(_ secret: String) throws -> Bool {
        guard let token = Token(secret) else { return false }
        return try connection.run(
            "UPDATE link SET used_at = \(scene.now) WHERE hash = \(token.hash) AND used_at IS NULL") > 0
    }

    /// Counts an attempt; whether one more is allowed within a quarter of an hour.
    func attempt(_ subject: String, most: Int) throws -> Bool {
        let since = scene.now.adding(seconds: -15 * 60)
        try connection.run("DELETE FROM attempt WHERE subject = \(subject) AND at < \(since)")
        let count: Int = try connection.value("SELECT count(*) FROM attempt WHERE subject = \(subject)") ?? 0
        if count >= most { return false }
        try connection.run("INSERT INTO attempt (subject, at) VALUES (\(subject), \(scene.now))")
        return true
    }

    func passwordHash(of person: ID<Person>) throws -> String? {
        try connection.value("SELECT password_hash FROM person WHERE id = \(person)", as: String?.self) ?? nil
    }
}

/// A browser that is signed in.
package enum Session {}
