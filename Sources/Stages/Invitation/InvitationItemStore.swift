import Domain
import Storage

/// What a letter asks item by item, and what was said about each.
extension InvitationStore {
    struct ItemRow: Sendable, Encodable {
        let id: ID<InvitationItem>
        let kind: Expectation.Kind
        /// As the letter first asked it.
        let asked: String
        let askedDue: Day
        /// As it stands now.
        let text: String
        let due: Day
        let why: String
        let every: Recurrence
        /// What the organisation itself said to it when it applied.
        let quote: String
        let state: InvitationItem.State
        let reason: String
        let rounds: [RoundRow]
    }

    struct RoundRow: Sendable, Encodable {
        let id: ID<Renegotiation>
        let item: ID<InvitationItem>
        let text: String
        let due: Day
        let why: String
        let at: Moment
        let answer: Renegotiation.Answer?
        let note: String
    }

    func items(of invitation: ID<Invitation>) throws -> [ItemRow] {
        let rounds = Dictionary(grouping: try rounds(of: invitation), by: \.item)
        return try connection.rows(
            "SELECT * FROM invitation_item WHERE network_id = \(network) AND invitation_id = \(invitation) ORDER BY id"
        ).map { row in
            let id: ID<InvitationItem> = try row["id"]
            return ItemRow(
                id: id, kind: try row["kind"], asked: try row["asked"], askedDue: try row["asked_due"],
                text: try row["text"], due: try row["due"], why: try row["why"], every: try row["every"],
                quote: try row["quote"],
                state: try row["state"],
                reason: try row["reason"], rounds: rounds[id] ?? [])
        }
    }

    func item(_ id: ID<InvitationItem>, of invitation: ID<Invitation>) throws -> ItemRow {
        guard let item = try items(of: invitation).first(where: { $0.id == id }) else { throw Path.NotFound() }
        return item
    }

    func invitation(of item: ID<InvitationItem>) throws -> InvitationRow {
        let id: ID<Invitation>? = try connection.value(
            "SELECT invitation_id FROM invitation_item WHERE network_id = \(network) AND id = \(item)")
        guard let id else { throw Path.NotFound() }
        return try invitation(id)
    }

    private func rounds(of invitation: ID<Invitation>) throws -> [RoundRow] {
        try connection.rows(
            """
            SELECT r.* FROM renegotiation r JOIN invitation_item i ON i.id = r.item_id
            WHERE r.network_id = \(network) AND i.network_id = \(network) AND i.invitation_id = \(invitation) ORDER BY r.id
            """
        ).map {
            RoundRow(
                id: try $0["id"], item: try $0["item_id"], text: try $0["text"], due: try $0["due"], why: try $0["why"],
                at: try $0["at"], answer: try $0["answer"], note: try $0["note"])
        }
    }

    func set(_ state: InvitationItem.State, of item: ID<InvitationItem>, because reason: String = "", salt: [UInt8])
        throws
    {
        try connection.run(
            """
            UPDATE invitation_item SET state = \(state), reason = \(reason), salt = \(salt)
            WHERE network_id = \(network) AND id = \(item)
            """)
    }

    func propose(_ text: String, due: Day, because why: String, for item: ID<InvitationItem>) throws {
        try connection.run(
            """
            INSERT INTO renegotiation (id, network_id, item_id, text, due, why, at)
            VALUES (\(scene.newID(Renegotiation.self)), \(network), \(item), \(text), \(due), \(why), \(scene.now))
            """)
    }

    func answer(_ round: RoundRow, _ answer: Renegotiation.Answer, note: String, salt: [UInt8]) throws {
        try connection.run(
            """
            UPDATE renegotiation SET answer = \(answer), note = \(note), salt = \(salt),
                answered_by = \(scene.actor.person), answered_at = \(scene.now)
            WHERE network_id = \(network) AND id = \(round.id)
            """)
        switch answer {
        case .agreed:
            try connection.run(
                """
                UPDATE invitation_item SET state = \(InvitationItem.State.accepted), text = \(round.text), due = \(round.due)
                WHERE network_id = \(network) AND id = \(round.item)
                """)
        case .kept:
            try connection.run(
                """
                UPDATE invitation_item SET state = \(InvitationItem.State.open)
                WHERE network_id = \(network) AND id = \(round.item)
                """)
        }
    }

    /// How far each letter has come, in one question.
    func progress() throws -> [ID<Invitation>: (items: Int, settled: Int, proposals: Int)] {
        try connection.rows(
            """
            SELECT invitation_id, count(*) AS items,
                count(CASE WHEN state IN (\(InvitationItem.State.accepted), \(InvitationItem.State.declined)) THEN 1 END) AS settled,
                count(CASE WHEN state = \(InvitationItem.State.renegotiated) THEN 1 END) AS proposals
            FROM invitation_item WHERE network_id = \(network) GROUP BY invitation_id
            """
        ).reduce(into: [:]) {
            $0[try $1["invitation_id"] as ID<Invitation>] = (try $1["items"], try $1["settled"], try $1["proposals"])
        }
    }
}
