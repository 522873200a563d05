import Domain
import Storage

/// When the network ends: what the clock has told of it, and whether a later end is asked for.
extension CloseOutStore {
    package struct LaterEnd: Sendable, Encodable {
        package let id: ID<Ending>
        package let until: Day
        package let reason: String
        /// Nothing while the sponsor has not answered.
        package let granted: Bool?
        package let answer: String
    }

    /// The last one that was asked for.
    package func laterEnd() throws -> LaterEnd? { try laterEnds("ORDER BY id DESC LIMIT 1").first }

    /// Each that was asked for, the first one first.
    package func laterEnds() throws -> [LaterEnd] { try laterEnds("ORDER BY id") }

    private func laterEnds(_ order: SQL) throws -> [LaterEnd] {
        try connection.rows(
            "SELECT id, until, reason, granted, answer FROM later_end WHERE network_id = \(network) \(order)"
        ).map {
            LaterEnd(
                id: try $0["id"], until: try $0["until"], reason: try $0["reason"], granted: try $0["granted"],
                answer: try $0["answer"])
        }
    }

    func extending() throws -> Extending {
        let facts = try CharterStore(scene).facts()
        let last = try laterEnd()
        return Extending(stage: facts.stage, ends: facts.ends, asked: last?.granted == nil ? last?.until : nil)
    }

    func ask(for until: Day, because reason: String, as id: ID<Ending>) throws {
        try connection.run(
            """
            INSERT INTO later_end (id, network_id, until, reason, asked_by, asked_at)
            VALUES (\(id), \(network), \(until), \(reason), \(try scene.member().person), \(scene.now))
            """)
    }

    func answer(_ end: LaterEnd, granted: Bool, answer: String) throws {
        try connection.run(
            """
            UPDATE later_end SET granted = \(granted), answer = \(answer), answered_by = \(try scene.member().person),
                answered_at = \(scene.now) WHERE network_id = \(network) AND id = \(end.id)
            """)
        guard granted else { return }
        try CharterStore(scene).end(on: end.until)
        try remember(reminder: ClosingNotice.covered(daysLeft: scene.today.days(until: end.until)))
    }

    /// The last reminder of the end that was sent.
    func reminded() throws -> Int? {
        try connection.first("SELECT reminded FROM closing WHERE network_id = \(network)").flatMap {
            try $0["reminded"]
        }
    }

    func remember(reminder: Int?) throws {
        try connection.run("UPDATE closing SET reminded = \(reminder) WHERE network_id = \(network)")
    }

    /// Networks that work on though their end is near.
    static func toOpen(on today: Day, in connection: any Connection) throws -> [ID<Network>] {
        let last = today.adding(days: ClosingNotice.opening)
        return try connection.column(
            "SELECT id FROM network WHERE stage = \(Stage.active) AND ends <= \(last) ORDER BY ends, id",
            as: ID<Network>.self)
    }

    /// Networks that close and where people should hear of the end again.
    static func toRemind(on today: Day, in connection: any Connection) throws -> [ID<Network>] {
        let last = today.adding(days: ClosingNotice.reminders.max() ?? 0)
        return try connection.rows(
            """
            SELECT n.id, n.ends, c.reminded FROM network n JOIN closing c ON c.network_id = n.id
            WHERE n.stage = \(Stage.closing) AND n.ends >= \(today) AND n.ends <= \(last) ORDER BY n.ends, n.id
            """
        ).filter {
            ClosingNotice.due(daysLeft: today.days(until: try $0["ends"]), told: try $0["reminded"]) != nil
        }.map { try $0["id"] }
    }
}
