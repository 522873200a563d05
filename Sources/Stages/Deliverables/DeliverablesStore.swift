import Domain
import Storage

/// Group deliverables, as the network's tables hold them and as the one who looks may see them.
package struct DeliverablesStore {
    let scene: Scene
    var connection: any Connection { scene.connection }
    var network: ID<Network> { scene.network }

    package init(_ scene: Scene) {
        self.scene = scene
    }

    /// What stands in a deliverable's own row.
    package struct Facts: Sendable, Encodable {
        package let id: ID<Deliverable>
        package let title: String
        package let what: String
        package let audience: String
        package let due: Day?
        package let licence: String
        package let version: Int
        package let released: KnownDate?
        /// When it was given up, and why.
        package let givenUp: Moment?
        package let givenUpReason: String
    }

    /// Drafts are for those who may see drafts; applied in every SELECT.
    var visible: SQL { "(d.released_at IS NOT NULL OR \(scene.sight.seesDrafts) = 1)" }

    package func facts(_ id: ID<Deliverable>) throws -> Facts {
        let row = try connection.first(
            "SELECT d.* FROM deliverable d WHERE d.network_id = \(network) AND d.id = \(id) AND \(visible)")
        guard let row else { throw Path.NotFound() }
        return try Self.facts(row)
    }

    static func facts(_ row: Row) throws -> Facts {
        Facts(
            id: try row["id"], title: try row["title"], what: try row["what"], audience: try row["audience"],
            due: try row["due"], licence: try row["licence"],
            version: try row["version"],
            released: try released(row), givenUp: try row["given_up_at"],
            givenUpReason: try row["given_up_reason"])
    }

    private static func released(_ row: Row) throws -> KnownDate? {
        let at: Moment? = try row["released_at"]
        return try at.map { KnownDate($0, isYear: try row["released_is_year"]) }
    }

    /// One line of the list.
    package struct Line: Sendable, Encodable {
        package let id: ID<Deliverable>
        package let title: String
        package let due: Day?
        package let version: Int
        package let released: KnownDate?
        package let state: DeliverableState
    }

    /// The newest first.
    package func lines(_ limit: Int, before id: ID<Deliverable>? = nil) throws -> [Line] {
        let parties = try parties().count
        return try connection.rows(
            """
            SELECT d.id, d.title, d.due, d.version, d.released_at, d.released_is_year, d.given_up_at,
                (SELECT count(*) FROM deliverable_review r WHERE r.network_id = d.network_id
                    AND r.deliverable_id = d.id AND r.given_at IS NULL) AS open_reviews,
                (SELECT count(*) FROM deliverable_sign_off s WHERE s.network_id = d.network_id
                    AND s.deliverable_id = d.id AND s.version = d.version) AS signed
            FROM deliverable d
            WHERE d.network_id = \(network) AND d.id < \(id?.rawValue ?? .max) AND \(visible)
            ORDER BY d.id DESC LIMIT \(limit)
            """
        ).map { row in
            let released = try Self.released(row)
            let givenUp: Moment? = try row["given_up_at"]
            return Line(
                id: try row["id"], title: try row["title"], due: try row["due"], version: try row["version"],
                released: released,
                state: DeliverableState(
                    versions: try row["version"], openReviews: try row["open_reviews"], signed: try row["signed"],
                    parties: parties, isReleased: released != nil, isGivenUp: givenUp != nil))
        }
    }

    /// The titles of these, as far as they may be seen.
    func titles(of ids: [ID<Deliverable>]) throws -> [ID<Deliverable>: String] {
        if ids.isEmpty { return [:] }
        return try connection.rows(
            "SELECT d.id, d.title FROM deliverable d WHERE d.network_id = \(network) AND d.id IN \(list: ids) AND \(visible)"
        ).reduce(into: [:]) { $0[try $1["id"] as ID<Deliverable>] = try $1["title"] }
    }

    func producing() throws -> Producing { Producing(stage: try CharterStore(scene).stage()) }

    /// As the rules know it.
    package func deliverable(_ facts: Facts) throws -> Deliverable {
        Deliverable(
            owners: Set(try owners(of: facts.id).map(\.person)), versions: facts.version,
            isReleased: facts.released != nil, isGivenUp: facts.givenUp != nil)
    }

    package func plan(_ id: ID<Deliverable>, title: String, what: String, audience: String, due: Day) throws {
        try connection.run(
            """
            INSERT INTO deliverable (id, network_id, title, what, audience, due, planned_at)
            VALUES (\(id), \(network), \(title), \(what), \(audience), \(due), \(scene.now))
            ON CONFLICT (id) DO UPDATE SET title = \(title), what = \(what), audience = \(audience), due = \(due)
            """)
    }

    /// - Parameter reason: nothing when it is taken up again.
    func giveUp(_ id: ID<Deliverable>, because reason: String?) throws {
        try connection.run(
            """
            UPDATE deliverable SET given_up_at = \(reason.map { _ in scene.now }), given_up_reason = \(reason ?? "")
            WHERE network_id = \(network) AND id = \(id)
            """)
    }

    func release(_ id: ID<Deliverable>, under licence: String) throws {
        try connection.run(
            "UPDATE deliverable SET licence = \(licence), released_at = \(scene.now) WHERE network_id = \(network) AND id = \(id)"
        )
    }

    /// What the network has released, the oldest first.
    package func released() throws -> [Facts] {
        try connection.rows(
            "SELECT d.* FROM deliverable d WHERE d.network_id = \(network) AND d.released_at IS NOT NULL ORDER BY d.id"
        ).map(Self.facts)
    }

    /// How many there are and how many are released, whoever asks: for the checklist at the end.
    package func count() throws -> (released: Int, all: Int) {
        let row = try connection.first(
            "SELECT count(released_at) AS released, count(*) AS total FROM deliverable WHERE network_id = \(network) AND given_up_at IS NULL"
        )
        return (try row?["released"] ?? 0, try row?["total"] ?? 0)
    }

    /// Title and latest version, whoever asks: for letters.
    func standing(of id: ID<Deliverable>) throws -> (title: String, version: Int)? {
        try connection.first(
            "SELECT title, version FROM deliverable WHERE network_id = \(network) AND given_up_at IS NULL AND id = \(id)"
        ).map { (try $0["title"], try $0["version"]) }
    }
}
