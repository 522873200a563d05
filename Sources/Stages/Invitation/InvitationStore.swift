import Domain
import Storage

/// Invitations, seats and promises, as the network's tables hold them. Writing methods belong to this stage's actions.
package struct InvitationStore {
    let scene: Scene
    var connection: any Connection { scene.connection }
    var network: ID<Network> { scene.network }

    package init(_ scene: Scene) {
        self.scene = scene
    }

    struct InvitationRow: Sendable, Encodable {
        let id: ID<Invitation>
        let organisation: ID<Organisation>
        let organisationName: String
        let candidate: ID<Candidate>?
        let person: ID<Person>
        let name: String
        let email: String
        let ownWords: String
        let sentBy: ID<Person>?
        let sent: Moment
        let state: Invitation.State
        let reason: String
        /// Nothing for letters from before it was asked.
        let replyBy: Day?
        let reminded: Int
    }

    /// Those the actor may see, organisations by name.
    func invitations() throws -> [InvitationRow] {
        try connection.rows("\(visible) ORDER BY o.name, i.id").map(Self.row)
    }

    func invitation(_ id: ID<Invitation>) throws -> InvitationRow {
        guard let row = try connection.first("\(visible) AND i.id = \(id)") else { throw Path.NotFound() }
        return try Self.row(row)
    }

    /// The actor's own letter: the latest addressed to them.
    func ownInvitation() throws -> InvitationRow? {
        guard let person = scene.actor.person else { return nil }
        return try connection.first("\(visible) AND i.person_id = \(person) ORDER BY i.id DESC LIMIT 1").map(Self.row)
    }

    private var visible: SQL {
        """
        SELECT i.*, o.name AS organisation_name FROM invitation i JOIN organisation o ON o.id = i.organisation_id
        WHERE i.network_id = \(network) AND (\(Invitation.isOpen(to: scene.actor)) = 1 OR i.person_id = \(scene.actor.person))
        """
    }

    private static func row(_ row: Row) throws -> InvitationRow {
        InvitationRow(
            id: try row["id"], organisation: try row["organisation_id"], organisationName: try row["organisation_name"],
            candidate: try row["candidate_id"], person: try row["person_id"], name: try row["name"],
            email: try row["email"],
            ownWords: try row["own_words"], sentBy: try row["sent_by"], sent: try row["sent_at"],
            state: try row["state"],
            reason: try row["reason"], replyBy: try row["reply_by"], reminded: try row["reminded"])
    }

    func inviting() throws -> Inviting {
        let charter = CharterStore(scene)
        return Inviting(stage: try charter.stage(), expectations: try charter.expectations().count)
    }

    func answering(_ invitation: InvitationRow) throws -> AnsweringInvitation {
        AnsweringInvitation(
            stage: try CharterStore(scene).stage(), invitation: invitation.state, addressee: invitation.person)
    }

    func signing(_ invitation: InvitationRow, _ items: [ItemRow]) throws -> Signing {
        let open = try scene.actor.person.map { try CharterStore(scene).sectionsToAccept(by: $0).count } ?? 0
        return Signing(answering: try answering(invitation), items: items.map(\.state), charterSectionsToAccept: open)
    }

    /// Whether an organisation has a letter that it can answer, or has signed.
    func isInvited(_ organisation: ID<Organisation>) throws -> Bool {
        try connection.exists(
            """
            SELECT 1 FROM invitation
            WHERE network_id = \(network) AND organisation_id = \(organisation) AND state IN (\(Invitation.State.sent), \(Invitation.State.signed))
            """)
    }

    /// Writes the letter from the charter's expectations; what has no date of its own is due when the network ends.
    func invite(
        _ organisation: ID<Organisation>, candidate: ID<Candidate>?, person: ID<Person>, name: String, email: String,
        ownWords: OwnWords, replyBy: Day, as id: ID<Invitation>
    ) throws {
        let charter = CharterStore(scene)
        try connection.run(
            """
            INSERT INTO invitation (id, network_id, organisation_id, candidate_id, person_id, name, email, own_words,
                sent_by, sent_at, state, reply_by)
            VALUES (\(id), \(network), \(organisation), \(candidate), \(person), \(name), \(email), \(ownWords.promises),
                \(scene.actor.person), \(scene.now), \(Invitation.State.sent), \(replyBy))
            """)
        let ends = try charter.facts().ends ?? scene.today
        for expectation in try charter.expectations() {
            let due = expectation.due ?? ends
            try connection.run(
                """
                INSERT INTO invitation_item (id, network_id, invitation_id, kind, asked, asked_due, text, due, why, state, every, quote)
                VALUES (\(scene.newID(InvitationItem.self)), \(network), \(id), \(expectation.kind), \(expectation.text), \(due),
                    \(expectation.text), \(due), \(expectation.reason), \(InvitationItem.State.open), \(expectation.every),
                    \(ownWords.quote(for: expectation.kind, expectation.text)))
                """)
        }
    }

    func decline(_ invitation: ID<Invitation>, because reason: String) throws {
        try connection.run(
            """
            UPDATE invitation SET state = \(Invitation.State.declined), reason = \(reason)
            WHERE network_id = \(network) AND id = \(invitation)
            """)
    }
}
