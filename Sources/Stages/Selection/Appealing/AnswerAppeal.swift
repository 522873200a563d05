import Domain
import Web
import Words

/// The second reader answers an appeal: the decision stands, or it is changed, with the reason the applicant reads.
package struct AnswerAppeal: DoorAction {
    let candidate: ID<Candidate>
    let outcome: Appealing.Outcome
    let reason: String

    package init(_ outcome: Appealing.Outcome, on candidate: ID<Candidate>, because reason: String) {
        self.candidate = candidate
        self.outcome = outcome
        self.reason = reason
    }

    package static func form(at path: Path, in scene: Scene) throws -> Form {
        let id: ID<Candidate> = try path.id("candidate")
        let selection = SelectionStore(scene)
        let dossier = try selection.dossier(id)
        return Form(
            say("Answer the appeal"), posts: Address(.answerAppeal, path.network, id), once: scene.newID(),
            button: say("Send the answer"), lede: dossier.row.name,
            audience: say("The applicant gets it by mail now. It cannot be taken back."),
            verdict: try selection.appealing(on: id).verdictOnAnswering(dossier.standing),
            fields: [
                Field(
                    "outcome", say("What comes of it"),
                    .choice(Appealing.Outcome.allCases.map { Field.Choice($0.rawValue, $0.label) })),
                Field(
                    "reason", say("Reason"), .text,
                    help: say("Written to the applicant. No names of those who read, no scores."), limit: 4000),
            ])
    }

    package init(_ answers: Answers, at path: Path) throws {
        guard let outcome: Appealing.Outcome = answers.choice("outcome") else { throw Path.NotFound() }
        self.init(outcome, on: try path.id("candidate"), because: answers.text("reason"))
    }

    package func perform(in scene: Scene) throws -> Event {
        let selection = SelectionStore(scene)
        let dossier = try selection.dossier(candidate)
        let seats = try selection.deciding(on: candidate).seatsLeft
        try selection.appealing(on: candidate).verdictOnAnswering(
            dossier.standing, choosing: outcome, seatsLeft: seats
        ).orThrow()
        if let fault = try selection.lettering().fault(in: reason) {
            throw Answers.Invalid([Form.Problem("reason", fault)])
        }
        let (salt, seal) = scene.seal("\(outcome.rawValue)\n\(reason)")
        try AppealStore(scene).answer(outcome, because: reason, on: candidate, salt: salt)
        var facts = ["seal": seal]
        if let decision = outcome.decision {
            let decided = scene.seal("\(decision.rawValue)\n\(reason)")
            let bound = try RecordStore(scene).decide(
                .init(candidate: candidate, decision: decision, reason: reason, salt: decided.salt),
                by: dossier.standing.sight)
            facts = facts.merging(bound) { $1 }.merging(["decision": decided.seal]) { $1 }
        }
        return Event(.appealAnswered, candidate, facts)
    }

    package static func next(after event: RecordedEvent, at path: Path) -> Address {
        Address(.appeal, path.network, (try? path.text("candidate")) ?? "-")
    }
}
