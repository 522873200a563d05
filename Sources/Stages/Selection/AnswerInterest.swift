import Domain
import Web
import Words

/// A convener answers an expression of interest: with the request for a full proposal, or with a no and its reason.
package struct AnswerInterest: DoorAction {
    let candidate: ID<Candidate>
    let goesOn: Bool
    let reason: String

    package init(_ candidate: ID<Candidate>, goesOn: Bool, because reason: String) {
        self.candidate = candidate
        self.goesOn = goesOn
        self.reason = reason
    }

    package static func form(at path: Path, in scene: Scene) throws -> Form {
        let id: ID<Candidate> = try path.id("candidate")
        let selection = SelectionStore(scene)
        let dossier = try selection.dossier(id)
        return Form(
            say("Answer the expression of interest"), posts: Address(.candidateInterest, path.network, id),
            once: scene.newID(), button: say("Send the answer"), lede: .verbatim(dossier.row.organisation),
            audience: say("The applicant gets it by mail now. It cannot be taken back."),
            verdict: try selection.answeringInterest(of: dossier, id),
            fields: [
                Field(
                    "answer", say("Answer"),
                    .choice([
                        Field.Choice("on", say("Ask for the full proposal")),
                        Field.Choice("end", say("Decline here")),
                    ])),
                Field(
                    "reason", say("Reason"), .text,
                    help: say("Written to the applicant: what spoke for it, what was missing."), limit: 2000),
            ])
    }

    package init(_ answers: Answers, at path: Path) throws {
        self.init(try path.id("candidate"), goesOn: answers.text("answer") == "on", because: answers.text("reason"))
    }

    package func perform(in scene: Scene) throws -> Event {
        let selection = SelectionStore(scene)
        let dossier = try selection.dossier(candidate)
        try selection.answeringInterest(of: dossier, candidate).orThrow()
        let (salt, seal) = scene.seal("\(goesOn)\n\(reason)")
        try selection.answerInterest(candidate, goesOn: goesOn, because: reason, salt: salt, by: scene.member().person)
        return Event(.interestAnswered, candidate, ["seal": seal])
    }

    package static func next(after event: RecordedEvent, at path: Path) -> Address { .candidate(at: path) }
}

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
