import Domain
import Foundation
import Storage

/// When one last looked for what waits for each person, and what they have been told of it.
struct WaitingLookStore {
    /// Just under a week, so that the hour of the day stays the same.
    private static let pause: Int64 = 7 * 86_400 - 12 * 3600

    private let connection: any Connection

    init(_ connection: any Connection) {
        self.connection = connection
    }

    struct Look: Sendable {
        var looked: Moment
        /// When a letter last said what waits.
        var toldAt: Moment?
        /// The things it named, and that still wait.
        var told: Set<String>
    }

    struct Reader: Sendable {
        let person: ID<Person>
        let networks: [ID<Network>]
        let email: String
        let language: String
        let times: MailTimes
        let look: Look
    }

    /// Whoever has come since is looked after a week from now; what waits for them at first came by letter.
    func begin(at now: Moment) throws {
        try connection.run(
            """
            INSERT INTO waiting_look (person_id, looked_at)
            SELECT DISTINCT m.person_id, \(now) FROM membership m
            WHERE NOT EXISTS (SELECT 1 FROM waiting_look w WHERE w.person_id = m.person_id)
            ON CONFLICT (person_id) DO NOTHING
            """)
    }

    /// Those whose week is over, with their places in networks that are not closed.
    func due(_ most: Int, after person: ID<Person>?, at now: Moment) throws -> [Reader] {
        let rows = try connection.rows(
            """
            SELECT m.person_id, m.network_id, p.language, p.time_zone, p.quiet_from, p.quiet_until, w.looked_at,
                   w.told_at, w.told, (SELECT min(a.email) FROM address a WHERE a.person_id = m.person_id) AS email
            FROM waiting_look w JOIN membership m ON m.person_id = w.person_id JOIN person p ON p.id = m.person_id
            JOIN network n ON n.id = m.network_id
            WHERE n.stage <> \(Stage.closed) AND w.person_id IN (
                SELECT v.person_id FROM waiting_look v
                WHERE v.person_id > \(person?.rawValue ?? 0) AND v.looked_at <= \(now.adding(seconds: -Self.pause))
                ORDER BY v.person_id LIMIT \(most))
            ORDER BY m.person_id, m.network_id
            """)
        return try Dictionary(grouping: rows) { try $0["person_id"] as ID<Person> }
            .sorted { $0.key < $1.key }.compactMap { person, rows in
                guard let row = rows.first, let email: String = try row["email"] as String? else { return nil }
                return Reader(
                    person: person, networks: try rows.map { try $0["network_id"] }, email: email,
                    language: try row["language"] as String? ?? "en", times: try RhythmStore.times(row),
                    look: try Self.look(row))
            }
    }

    /// The last of those whose week is over, to go on after them.
    func last(_ most: Int, after person: ID<Person>?, at now: Moment) throws -> ID<Person>? {
        let people: [ID<Person>] = try connection.column(
            """
            SELECT person_id FROM waiting_look
            WHERE person_id > \(person?.rawValue ?? 0) AND looked_at <= \(now.adding(seconds: -Self.pause))
            ORDER BY person_id LIMIT \(most)
            """)
        return people.last
    }

    /// - Returns: whether nobody else has looked meanwhile.
    func keep(_ look: Look, of person: ID<Person>, after before: Moment) throws -> Bool {
        try connection.run(
            """
            UPDATE waiting_look SET looked_at = \(look.looked), told_at = \(look.toldAt), told = \(Self.text(look.told))
            WHERE person_id = \(person) AND looked_at = \(before)
            """) > 0
    }

    /// A digest has named these.
    func tell(_ keys: Set<String>, to person: ID<Person>, at now: Moment) throws {
        guard !keys.isEmpty,
            let row = try connection.first("SELECT * FROM waiting_look WHERE person_id = \(person)")
        else { return }
        let told = Self.text(try Self.look(row).told.union(keys))
        try connection.run(
            "UPDATE waiting_look SET told_at = \(now), told = \(told) WHERE person_id = \(person)")
    }

    private static func look(_ row: Row) throws -> Look {
        let told: String = try row["told"]
        return Look(
            looked: try row["looked_at"], toldAt: try row["told_at"],
            told: Set(told.split(separator: "\n").map(String.init)))
    }

    private static func text(_ told: Set<String>) -> String { told.sorted().joined(separator: "\n") }
}
