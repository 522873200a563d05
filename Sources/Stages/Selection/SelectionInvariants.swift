import Domain
import Storage

/// What must hold in the tables of the selection.
struct SelectionInvariants {
    private let connection: any Connection

    init(_ connection: any Connection) {
        self.connection = connection
    }

    func broken() throws -> [String] { try unheard() + unread() + overfull() }

    private func unheard() throws -> [String] {
        try connection.column(
            """
            SELECT c.organisation FROM candidate c JOIN network n ON n.id = c.network_id
            WHERE c.sent_at IS NOT NULL AND c.withdrawn_at IS NULL AND c.released_at IS NULL
                AND n.stage IN ('active', 'closing', 'closed')
            """, as: String.self
        ).map { "The candidate “\($0)” never heard of a decision." }
    }

    private func unread() throws -> [String] {
        try connection.column(
            """
            SELECT DISTINCT r.candidate_id FROM candidate_review r
            WHERE (r.scored_at IS NOT NULL AND (r.declared_at IS NULL OR coalesce(r.has_conflict, 1) = 1)
                    AND NOT EXISTS (SELECT 1 FROM earlier_declaration e WHERE r.declared_at IS NULL
                        AND e.candidate_id = r.candidate_id AND e.person_id = r.person_id))
                OR (r.has_conflict = 1 AND r.released_at IS NULL)
            """, as: ID<Candidate>.self
        ).map { "Somebody with a conflict of interest, or without a declaration, reviews the candidate \($0)." }
    }

    private func overfull() throws -> [String] {
        try connection.column(
            """
            SELECT n.name FROM call_version v JOIN network n ON n.id = v.network_id
            WHERE v.version = (SELECT max(d.version) FROM call_version d
                    WHERE d.network_id = v.network_id AND d.published_at IS NOT NULL)
                AND v.seats < (SELECT count(*) FROM candidate c
                WHERE c.network_id = n.id AND c.decision = 'invite' AND c.withdrawn_at IS NULL)
            """, as: String.self
        ).map { "The call of the network “\($0)” has more invited candidates than seats." }
    }
}
