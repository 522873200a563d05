import Domain
import Storage
import Words

/// Expressions of interest and what the convener answers to them.
extension SelectionStore {
    /// Whether the call stands between its two steps.
    func answersInterests() throws -> Bool {
        let calling = try calling()
        return calling.stage == .call && calling.proposals != nil
    }

    func answeringInterest(of dossier: DossierRow, _ id: ID<Candidate>) throws -> Verdict {
        let isAnswered: Int? = try connection.value(
            "SELECT count(*) FROM candidate WHERE network_id = \(network) AND id = \(id) AND answered_at IS NOT NULL")
        return AnsweringInterest(calling: try calling(), isAnswered: isAnswered == 1)
            .verdict(on: dossier.candidate, by: scene.actor)
    }

    /// Whoever is not asked to go on has heard their decision with it.
    func answerInterest(
        _ id: ID<Candidate>, goesOn: Bool, because reason: String, salt: [UInt8], by person: ID<Person>
    ) throws {
        try connection.run(
            """
            UPDATE candidate SET answered_at = \(scene.now), goes_on = \(goesOn), answer_reason = \(reason),
                answer_salt = \(salt)
            WHERE network_id = \(network) AND id = \(id)
            """)
        if goesOn { return }
        try connection.run(
            """
            UPDATE candidate SET decision = \(Decision.decline), decision_reason = \(reason), decided_by = \(person),
                decided_at = \(scene.now), released_at = \(scene.now)
            WHERE network_id = \(network) AND id = \(id)
            """)
    }
}
