import Domain
import Storage

/// Declarations that there is no conflict of interest which do not hold any more, because the one who made them has named
/// a tie since and taken it back: they are to be made anew, and stay in the record.
extension SelectionStore {
    package struct EarlierDeclarationRow: Sendable {
        package let candidate: ID<Candidate>
        package let person: ID<Person>
        package let ties: String
        package let declared: Moment
        package let lapsed: Moment
    }

    /// What they said before of these candidates opens nothing from now on.
    func lapse(declarationsOf person: ID<Person>, on candidates: Set<ID<Candidate>>) throws {
        let own: SQL =
            "network_id = \(network) AND person_id = \(person) AND candidate_id IN \(list: candidates.sorted())"
        let said: SQL = "\(own) AND declared_at IS NOT NULL AND coalesce(has_conflict, 0) = 0"
        let kept: SQL = """
            INSERT INTO earlier_declaration (network_id, candidate_id, person_id, ties, declared_at, lapsed_at)
            """
        try connection.run(
            """
            \(kept) SELECT network_id, candidate_id, person_id, ties, declared_at, \(scene.now)
            FROM candidate_review WHERE \(said)
            """)
        try connection.run(
            """
            \(kept) SELECT network_id, candidate_id, person_id, ties, confirmed_at, \(scene.now)
            FROM candidate_confirmation WHERE \(own)
            """)
        try connection.run(
            "UPDATE candidate_review SET declared_at = NULL, has_conflict = NULL, ties = '' WHERE \(said)")
        try connection.run("DELETE FROM candidate_confirmation WHERE \(own)")
    }

    /// Of one candidate, or of all, the oldest first.
    func earlierDeclarations(of candidate: ID<Candidate>? = nil) throws -> [EarlierDeclarationRow] {
        let only: SQL = candidate.map { "candidate_id = \($0)" } ?? "1 = 1"
        return try connection.rows(
            """
            SELECT candidate_id, person_id, ties, declared_at, lapsed_at FROM earlier_declaration
            WHERE network_id = \(network) AND \(only) ORDER BY declared_at, candidate_id, person_id
            """
        ).map {
            EarlierDeclarationRow(
                candidate: try $0["candidate_id"], person: try $0["person_id"], ties: try $0["ties"],
                declared: try $0["declared_at"], lapsed: try $0["lapsed_at"])
        }
    }
}
