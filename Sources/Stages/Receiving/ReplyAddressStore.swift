import Domain
import Sealing
import Storage

/// Addresses that stand for one person, one kind of action and one subject. Only their hashes are kept.
package struct ReplyAddressStore {
    /// A conversation rarely waits longer.
    static let days = 120

    private let connection: any Connection

    package init(_ connection: any Connection) {
        self.connection = connection
    }

    /// What an address stands for.
    struct Held: Sendable, Hashable {
        let network: ID<Network>
        let person: ID<Person>
        let matter: Matter
        let expires: Moment
    }

    /// A new address: the secret that stands in it, and what it stands for.
    struct Made {
        let token = Token.random(bytes: ReplyPattern.secretBytes)
        let person: ID<Person>
        let matter: Matter

        /// Nothing about nothing.
        init?(for person: ID<Person>, _ matter: Matter?) {
            guard let matter else { return nil }
            (self.person, self.matter) = (person, matter)
        }
    }

    func keep(_ addresses: [Made], in network: ID<Network>, at now: Moment) throws {
        let end = now.adding(days: Self.days)
        try connection.insert(
            addresses.map { made in
                """
                \(made.token.hash), \(network), \(made.person), \(made.matter.action), \(made.matter.subject), \(now),
                \(end)
                """
            }, into: "reply_address (hash, network_id, person_id, action, subject_id, made_at, expires_at)")
    }

    /// Forgets addresses that have been good for nothing for a year; until then whoever answers late is told that.
    ///
    /// - Returns: how many were forgotten.
    func forget(_ most: Int, at now: Moment) throws -> Int {
        try connection.run(
            """
            DELETE FROM reply_address WHERE hash IN (
                SELECT hash FROM reply_address WHERE expires_at < \(now.adding(days: -365)) ORDER BY expires_at LIMIT \(most))
            """)
    }

    /// What a secret stands for, good or no longer.
    func held(_ word: String) throws -> Held? {
        guard let token = Token(word) else { return nil }
        return try connection.first("SELECT * FROM reply_address WHERE hash = \(token.hash)").map { row in
            Held(
                network: try row["network_id"], person: try row["person_id"],
                matter: Matter(try row["action"], try row["subject_id"]), expires: try row["expires_at"])
        }
    }
}
