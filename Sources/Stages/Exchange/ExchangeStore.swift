import Domain
import Storage
import Web
import Words

/// Threads and activities, as the network's tables hold them. Writing methods belong to this stage's actions.
package struct ExchangeStore {
    let scene: Scene
    var connection: any Connection { scene.connection }
    var network: ID<Network> { scene.network }

    package init(_ scene: Scene) {
        self.scene = scene
    }

    /// Somebody who takes part in conversations and activities.
    package struct Participant: Sendable {
        package let person: ID<Person>
        package let name: String
        package let organisation: String?
        package let email: String?
        package let language: String
    }

    /// For whoever does not take part, there is nothing here.
    func admit() throws {
        guard Conversing.includes(scene.actor) else { throw Path.NotFound() }
    }

    func conversing() throws -> Conversing { Conversing(stage: try CharterStore(scene).stage()) }
    func gathering(of activity: ActivityRow? = nil) throws -> Gathering {
        Gathering(stage: try CharterStore(scene).stage(), now: scene.now, isCancelled: activity?.cancelled != nil)
    }

    package func participants() throws -> [Participant] {
        try connection.rows(
            """
            SELECT m.person_id, m.name, m.roles, o.name AS organisation, coalesce(p.language, 'en') AS language,
                   \(AddressColumns.best(of: "m.person_id")) AS email
            FROM membership m JOIN person p ON p.id = m.person_id
            LEFT JOIN organisation o ON o.id = m.organisation_id
            WHERE m.network_id = \(network)
            ORDER BY o.name NULLS FIRST, m.name, m.person_id
            """
        ).compactMap { row in
            guard !Role.set(try row["roles"]).isDisjoint(with: Role.participants) else { return nil }
            return Participant(
                person: try row["person_id"], name: try row["name"], organisation: try row["organisation"],
                email: try row["email"], language: try row["language"])
        }
    }

    /// “12 people in 4 organisations”, counted, and how it comes to them.
    func audience(isNews: Bool = true, canWait: Bool = true) throws -> Phrase {
        let participants = try participants()
        let people = participants.count
        let bodies = Set(participants.compactMap(\.organisation)).count
        let organisations = say("\(bodies) organisations")
        return try ReachStore(scene).reach(participants.map(\.person), isNews: isNews, canWait: canWait).told(
            after: say("Who sees this: \(people) people in \(organisations), members, the facilitator and conveners."))
    }

    /// The learning questions to choose from, and none.
    func questionField() throws -> Field {
        let questions = try CharterStore(scene).questions()
        return Field(
            "question", say("Learning question"),
            .choice(
                questions.map { Field.Choice($0.id.description, .verbatim($0.question)) } + [
                    Field.Choice("none", say("None of these"))
                ]))
    }
}
