import Domain
import Storage

/// A selection without names: what is left for a copy that tells nobody's identity.
struct SelectionCopyStore {
    private let scene: Scene
    private var connection: any Connection { scene.connection }
    private var network: ID<Network> { scene.network }

    init(_ scene: Scene) {
        self.scene = scene
    }

    struct CandidateRow: Sendable {
        let id: ID<Candidate>
        let version: Int
        let isWithdrawn: Bool
        let eligibility: Eligibility?
        let decision: Decision?
        let isReleased: Bool
    }

    struct ScoreRow: Sendable {
        let candidate: ID<Candidate>
        let person: ID<Person>
        let criterion: Criterion.Key
        let score: Int?
        let counts: Bool
    }

    /// What whoever looks after candidates may know of.
    func candidates(_ sight: CandidateSight) throws -> [CandidateRow] {
        guard sight.seesAll else { return [] }
        return try candidates(SelectionStore(scene).known(to: sight))
    }

    /// Those of the viewer's own organisation, or their own: as an applicant knows them, decisions once released.
    func own(_ member: Member) throws -> [CandidateRow] {
        try candidates(
            """
            c.network_id = \(network) AND c.sent_at IS NOT NULL AND c.erased_at IS NULL
                AND (c.person_id = \(member.person) OR c.organisation_id = \(member.organisation))
            """)
    }

    private func candidates(_ which: SQL) throws -> [CandidateRow] {
        try connection.rows(
            """
            SELECT c.id, coalesce(c.proposal_version, c.version) AS version, c.withdrawn_at IS NOT NULL AS withdrawn,
                c.eligibility, c.decision, c.released_at IS NOT NULL AS released
            FROM candidate c WHERE \(which) ORDER BY c.id
            """
        ).map {
            CandidateRow(
                id: try $0["id"], version: try $0["version"], isWithdrawn: try $0["withdrawn"],
                eligibility: try $0["eligibility"], decision: try $0["decision"], isReleased: try $0["released"])
        }
    }

    func scores(_ sight: CandidateSight) throws -> [ScoreRow] {
        guard sight.seesAll else { return [] }
        return try connection.rows(
            """
            SELECT s.candidate_id, s.person_id, s.criterion, s.score, r.released_at IS NULL AS counts
            FROM candidate_score s JOIN candidate c ON c.id = s.candidate_id
            JOIN candidate_review r ON r.candidate_id = s.candidate_id AND r.person_id = s.person_id
            WHERE \(SelectionStore(scene).known(to: sight)) ORDER BY s.candidate_id, s.person_id, s.criterion
            """
        ).map {
            ScoreRow(
                candidate: try $0["candidate_id"], person: try $0["person_id"], criterion: try $0["criterion"],
                score: try $0["score"], counts: try $0["counts"])
        }
    }
}
