import Domain
import Storage

/// Decisions on candidates, and their release.
extension SelectionStore {
    func deciding(on id: ID<Candidate>) throws -> Deciding {
        let outstanding: Int? = try connection.value(
            """
            SELECT count(*) FROM candidate_review
            WHERE network_id = \(network) AND candidate_id = \(id) AND released_at IS NULL AND scored_at IS NULL
            """)
        let taken: Int? = try connection.value(
            """
            SELECT count(*) FROM candidate
            WHERE network_id = \(network) AND decision = \(Decision.invite) AND withdrawn_at IS NULL AND id <> \(id)
            """)
        return Deciding(
            stage: try CharterStore(scene).stage(), reviewsOutstanding: outstanding ?? 0,
            seatsLeft: (try call()?.seats ?? 0) - (taken ?? 0))
    }

    func releasing() throws -> Releasing {
        let undecided: Int? = try connection.value(
            """
            SELECT count(*) FROM candidate
            WHERE network_id = \(network) AND sent_at IS NOT NULL AND withdrawn_at IS NULL AND decision IS NULL
                AND coalesce(eligibility, '') <> \(Eligibility.ineligible)
            """)
        let invited: Int? = try connection.value(
            """
            SELECT count(*) FROM candidate
            WHERE network_id = \(network) AND decision = \(Decision.invite) AND withdrawn_at IS NULL
            """)
        return Releasing(stage: try CharterStore(scene).stage(), undecided: undecided ?? 0, invited: invited ?? 0)
    }

    func decide(
        _ decision: Decision, on id: ID<Candidate>, because reason: String, salt: [UInt8], by person: ID<Person>
    ) throws {
        try connection.run(
            """
            UPDATE candidate SET decision = \(decision), decision_reason = \(reason), decision_salt = \(salt),
                decided_by = \(person), decided_at = \(scene.now)
            WHERE network_id = \(network) AND id = \(id)
            """)
    }

    /// Who was not eligible is declined for that reason.
    ///
    /// - Returns: how many applicants hear of their decision.
    func releaseDecisions() throws -> Int {
        try connection.run(
            """
            UPDATE candidate SET decision = coalesce(decision, \(Decision.decline)),
                decision_reason = coalesce(decision_reason, eligibility_reason), released_at = \(scene.now)
            WHERE network_id = \(network) AND sent_at IS NOT NULL AND withdrawn_at IS NULL AND released_at IS NULL
            """)
    }
}
