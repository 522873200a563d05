import Domain
import Storage

/// Decisions on candidates, and their release.
extension SelectionStore {
    /// What stands in the way of a decision, counted as far as the viewer may know.
    func deciding(on id: ID<Candidate>) throws -> Deciding {
        let waiting = try connection.rows(
            """
            SELECT person_id, scored_at FROM candidate_review
            WHERE network_id = \(network) AND candidate_id = \(id) AND released_at IS NULL
            """)
        let outstanding = try waiting.count { try $0["scored_at"] as Moment? == nil }
        let tied = Set(try waiting.isEmpty ? [] : conflicts(on: id).filter(\.blocks).map(\.person))
        return Deciding(
            stage: try CharterStore(scene).stage(), reviewsOutstanding: outstanding,
            seatsLeft: (try call()?.seats ?? 0) - (try invitedCount("c.id <> \(id)")),
            reviewsInConflict: try waiting.count { tied.contains(try $0["person_id"]) })
    }

    private func invitedCount(_ which: SQL = "1 = 1") throws -> Int {
        guard let sight = try sight() else { return 0 }
        return try connection.value(
            """
            SELECT count(*) FROM candidate c
            WHERE \(known(to: sight)) AND c.decision = \(Decision.invite) AND c.withdrawn_at IS NULL AND \(which)
            """) ?? 0
    }

    func releasing() throws -> Releasing {
        let stage = try CharterStore(scene).stage()
        guard let sight = try sight(), sight.seesAll else { return Releasing(stage: stage, undecided: 0, invited: 0) }
        let open: SQL = """
            SELECT count(*) FROM candidate c
            WHERE \(known(to: sight)) AND c.withdrawn_at IS NULL AND c.released_at IS NULL
            """
        let undecided: Int? = try connection.value(
            """
            \(open) AND c.decision IS NULL AND coalesce(c.eligibility, '') <> \(Eligibility.ineligible)
            """)
        let late: Int? = stage == .invitation ? try connection.value(open) : 0
        return Releasing(
            stage: stage, undecided: undecided ?? 0, invited: try invitedCount(), seats: try call()?.seats ?? 0,
            hasDeputy: try connection.exists(
                """
                SELECT 1 FROM membership WHERE network_id = \(network) AND ' ' || roles || ' ' LIKE '% deputy %'
                """), late: late ?? 0)
    }

    /// Who was not eligible is declined for that reason. What whoever releases must not know of waits for a deputy.
    ///
    /// - Returns: how many applicants hear of their decision.
    func releaseDecisions() throws -> Int {
        guard let sight = try sight() else { return 0 }
        return try connection.run(
            """
            UPDATE candidate SET decision = coalesce(decision, \(Decision.decline)),
                decision_reason = coalesce(decision_reason, eligibility_reason), released_at = \(scene.now)
            WHERE id IN (SELECT c.id FROM candidate c
                WHERE \(known(to: sight)) AND c.withdrawn_at IS NULL AND c.released_at IS NULL)
            """)
    }
}
