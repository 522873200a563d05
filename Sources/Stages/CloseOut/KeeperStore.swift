import Domain
import Storage

/// Who keeps what when the network is gone.
extension CloseOutStore {
    package struct KeeperRow: Sendable, Encodable {
        package let id: ID<Keeper>
        package let resource: String
        package let name: String
        package let place: String
        package let until: Day?
        package let hasAgreed: Bool
        package let hasRefused: Bool
        /// What the one who was asked said.
        package let answer: String
        /// Who was asked and answers, where that is somebody of this network.
        let person: ID<Person>?

        private enum CodingKeys: CodingKey {
            case id, resource, name, place, until, hasAgreed, hasRefused, answer
        }
    }

    package func keepers() throws -> [KeeperRow] {
        try connection.rows(
            """
            SELECT id, resource, name, place, until, agreed_at, refused_at, person_id, answer FROM keeper
            WHERE network_id = \(network) ORDER BY id
            """
        ).map { row in
            let agreed: Moment? = try row["agreed_at"]
            let refused: Moment? = try row["refused_at"]
            return KeeperRow(
                id: try row["id"], resource: try row["resource"], name: try row["name"], place: try row["place"],
                until: try row["until"], hasAgreed: agreed != nil, hasRefused: refused != nil,
                answer: try row["answer"], person: try row["person_id"])
        }
    }

    func keeper(_ id: ID<Keeper>) throws -> KeeperRow {
        guard let keeper = try keepers().first(where: { $0.id == id }) else { throw Path.NotFound() }
        return keeper
    }

    /// - Parameter asked: who in this network is asked to keep it, or to see that it is kept.
    func keep(
        _ resource: String, by name: String, at place: String, until: Day?, agreed: Bool, asked: ID<Person>?,
        as id: ID<Keeper>
    ) throws {
        try connection.run(
            """
            INSERT INTO keeper (id, network_id, resource, name, place, until, agreed_at, person_id)
            VALUES (\(id), \(network), \(resource), \(name), \(place), \(until), \(agreed ? scene.now : nil), \(asked))
            """)
    }

    func agree(_ keeper: ID<Keeper>) throws {
        try connection.run(
            """
            UPDATE keeper SET agreed_at = \(scene.now), refused_at = NULL
            WHERE network_id = \(network) AND id = \(keeper)
            """)
    }

    func answer(_ keeper: ID<Keeper>, agrees: Bool, words: String) throws {
        try connection.run(
            """
            UPDATE keeper SET agreed_at = \(agrees ? scene.now : nil), refused_at = \(agrees ? nil : scene.now),
                answer = \(words) WHERE network_id = \(network) AND id = \(keeper)
            """)
    }

    func drop(_ keeper: ID<Keeper>) throws {
        try connection.run("DELETE FROM keeper WHERE network_id = \(network) AND id = \(keeper)")
    }

    /// Whether the one who looks may change anything about this keeper now.
    func verdict(on keeper: ID<Keeper>) throws -> Verdict {
        _ = try self.keeper(keeper)
        return try closingNow().verdictOnKeeping(by: scene.actor)
    }
}
