import Domain
import Storage
import Words

/// What came before a network and what came after it.
package struct Lineage: Sendable, Encodable {
    /// A network of the same line; its address only for those who have a place in it.
    package struct Kin: Sendable, Encodable {
        package let id: ID<Network>
        package let name: String
        package let stage: Stage
        package let address: Address?
    }

    package let before: Kin?
    package let after: [Kin]
    /// What is done differently because of last time.
    package let differently: String

    package var isEmpty: Bool { before == nil && after.isEmpty }
}

extension CharterStore {
    package func lineage() throws -> Lineage {
        var before: Lineage.Kin?
        var after: [Lineage.Kin] = []
        var differently = ""
        let rows = try connection.rows(
            """
            SELECT k.id, k.name, k.slug, k.stage, n.preceded_by, n.differently, m.person_id FROM network n
            JOIN network k ON k.id = n.preceded_by OR k.preceded_by = n.id
            LEFT JOIN membership m ON m.network_id = k.id AND m.person_id = \(scene.actor.person)
            WHERE n.id = \(network) ORDER BY k.founded_at, k.id
            """)
        for row in rows {
            let id: ID<Network> = try row["id"]
            let place: ID<Person>? = try row["person_id"]
            let slug: String = try row["slug"]
            let kin = Lineage.Kin(
                id: id, name: try row["name"], stage: try row["stage"],
                address: place.map { _ in Address(.network, slug) })
            differently = try row["differently"]
            if try row["preceded_by"] as ID<Network>? == id { before = kin } else { after.append(kin) }
        }
        return Lineage(before: before, after: after, differently: differently)
    }

    /// What the network itself knows of those before it, wherever they live, and what it does differently.
    package func descent() throws -> (ancestors: [(id: ID<Network>, name: String)], differently: String) {
        let ancestors = try connection.rows(
            "SELECT ancestor_id, name FROM ancestor WHERE network_id = \(network) ORDER BY ancestor_id"
        ).map { (id: try $0["ancestor_id"] as ID<Network>, name: try $0["name"] as String) }
        return (
            ancestors, try connection.value("SELECT differently FROM network WHERE id = \(network)") ?? ""
        )
    }

    /// Notes by name which network this one continues: that one may close, move away, or be called otherwise.
    ///
    /// - Parameter name: of one that lives elsewhere.
    package func descend(from ancestor: ID<Network>, named name: String? = nil) throws {
        try connection.run(
            """
            INSERT INTO ancestor (network_id, ancestor_id, name)
            VALUES (\(network), \(ancestor), coalesce(\(name), (SELECT name FROM network WHERE id = \(ancestor))))
            ON CONFLICT (network_id, ancestor_id) DO NOTHING
            """)
    }

    /// The learning questions nobody has answered or dropped.
    package func openQuestions() throws -> [QuestionRow] {
        try connection.rows(
            """
            SELECT id, question, decision FROM learning_question
            WHERE network_id = \(network) AND state NOT IN ('answered', 'dropped') ORDER BY id
            """
        ).map { QuestionRow(id: try $0["id"], question: try $0["question"], decision: try $0["decision"]) }
    }

    /// Takes over open questions and duties that another network left. A duty that lies with another role already stays
    /// there.
    package func inherit(questions: [(question: String, decision: String)], duties: [(duty: String, role: Role)]) throws
    {
        for row in questions { try set(question: row.question, decision: row.decision, as: scene.newID()) }
        var taken = try self.duties().map { (duty: $0.duty, role: $0.role) }
        for row in duties where Duty.verdict(on: row.duty, among: taken).isAllowed {
            try assign(row.duty, to: row.role, as: scene.newID())
            taken.append(row)
        }
    }

    /// Takes over goals and expectations that another network left; days of its own it gives them later.
    package func inherit(
        goals: [Goal], expectations: [(kind: Expectation.Kind, text: String, reason: String, every: Recurrence)]
    ) throws {
        for goal in goals { try set(goal, as: scene.newID()) }
        for row in expectations {
            try expect(row.kind, row.text, because: row.reason, due: nil, every: row.every, as: scene.newID())
        }
    }

    /// The one it continues first of all, where that lives here.
    package func follow(_ last: ID<Network>) throws {
        try connection.run(
            """
            UPDATE network SET preceded_by = (SELECT id FROM network WHERE id = \(last)) WHERE id = \(network)
            """)
    }

    /// What it does differently because of those before it.
    package func state(differently text: String) throws {
        try connection.run("UPDATE network SET differently = \(text) WHERE id = \(network)")
    }
}
