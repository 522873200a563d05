import Domain
import Storage

/// Letters that wait for an answer, and how long they still do.
extension InvitationStore {
    func remind(_ invitation: InvitationRow) throws {
        guard let replyBy = invitation.replyBy else { return }
        try connection.run(
            """
            UPDATE invitation SET reminded = \(Replying.times(replyBy: replyBy, today: scene.today))
            WHERE network_id = \(network) AND id = \(invitation.id)
            """)
    }

    func lapse(_ invitation: ID<Invitation>) throws {
        try connection.run(
            """
            UPDATE invitation SET state = \(Invitation.State.lapsed) WHERE network_id = \(network) AND id = \(invitation)
            """)
    }

    /// Letters of any network whose day to answer comes near or has passed.
    static func awaited(_ most: Int, in connection: any Connection, today: Day) throws -> [(
        network: ID<Network>, invitation: ID<Invitation>, isPast: Bool
    )] {
        try connection.rows(
            """
            SELECT i.network_id, i.id, i.reply_by FROM invitation i JOIN network n ON n.id = i.network_id
            WHERE i.state = 'sent' AND n.stage IN \(list: [Stage.invitation, .active])
                AND (i.reply_by < \(today) OR (i.reply_by <= \(today.adding(days: 7)) AND i.reminded < 1)
                    OR (i.reply_by <= \(today.adding(days: 2)) AND i.reminded < 2))
            ORDER BY i.network_id, i.id LIMIT \(most)
            """
        ).map { row in
            let replyBy: Day = try row["reply_by"]
            return (network: try row["network_id"], invitation: try row["id"], isPast: replyBy < today)
        }
    }
}
