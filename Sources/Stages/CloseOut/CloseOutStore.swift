import Domain
import Storage

/// The end of a network as its tables hold it. Writing methods belong to this stage's actions.
package struct CloseOutStore {
    let scene: Scene
    var connection: any Connection { scene.connection }
    var network: ID<Network> { scene.network }

    package init(_ scene: Scene) {
        self.scene = scene
    }

    package struct ClosingRow: Sendable {
        package let begun: Moment
        package let reason: String
        package let thanks: String
        package let closed: Moment?
    }

    package func closingRow() throws -> ClosingRow? {
        try connection.first("SELECT begun_at, reason, thanks, closed_at FROM closing WHERE network_id = \(network)")
            .map {
                ClosingRow(
                    begun: try $0["begun_at"], reason: try $0["reason"], thanks: try $0["thanks"],
                    closed: try $0["closed_at"])
            }
    }

    /// The rule, with what is open on the checklist.
    func closing() throws -> Closing {
        let stage = try CharterStore(scene).stage()
        return Closing(stage: stage, open: stage == .closing ? try checklist().filter { !$0.isDone }.map(\.item) : [])
    }

    /// The rule where the checklist does not matter.
    func closingNow() throws -> Closing { Closing(stage: try CharterStore(scene).stage()) }

    func begin(because reason: String) throws {
        try connection.run(
            "INSERT INTO closing (network_id, begun_at, reason) VALUES (\(network), \(scene.now), \(reason))")
        if let ends = try CharterStore(scene).facts().ends {
            try remember(reminder: ClosingNotice.covered(daysLeft: scene.today.days(until: ends)))
        }
        let inherits = try handedCount().all > 0
        for item in ClosingItem.allCases where item != .heeded || inherits {
            try connection.run("INSERT INTO closing_item (network_id, item) VALUES (\(network), \(item))")
        }
    }

    func say(thanks: String) throws {
        try connection.run("UPDATE closing SET thanks = \(thanks) WHERE network_id = \(network)")
    }

    func close() throws {
        try connection.run("UPDATE closing SET closed_at = \(scene.now) WHERE network_id = \(network)")
    }

    package struct Receiver: Sendable {
        let person: ID<Person>
        let email: String
        let language: String
        let roles: Set<Role>
    }

    /// Everybody with a place here, with the address letters go to.
    func receivers() throws -> [Receiver] {
        try connection.rows(
            """
            SELECT m.person_id, m.roles, a.email, coalesce(p.language, 'en') AS language FROM membership m
            JOIN person p ON p.id = m.person_id
            JOIN address a ON a.person_id = m.person_id AND a.email = \(AddressColumns.best(of: "m.person_id"))
            WHERE m.network_id = \(network) ORDER BY m.person_id
            """
        ).map {
            Receiver(
                person: try $0["person_id"], email: try $0["email"], language: try $0["language"],
                roles: Role.set(try $0["roles"]))
        }
    }
}
