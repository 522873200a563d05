import Domain
import Web
import Words

/// A convener decides on a candidate and says why; the candidate hears of it when decisions are released.
package struct DecideCandidate: DoorAction {
    let candidate: ID<Candidate>
    let decision: Decision
    let reason: String

    package init(_ candidate: ID<Candidate>, _ decision: Decision, because reason: String) {
        self.candidate = candidate
        self.decision = decision
        self.reason = reason
    }

    package static func form(at path: Path, in scene: Scene) throws -> Form {
        let id: ID<Candidate> = try path.id("candidate")
        let selection = SelectionStore(scene)
        let dossier = try selection.dossier(id)
        return Form(
            say("Decide on the candidate"), posts: Address(.candidateDecision, path.network, id), once: scene.newID(),
            button: say("Keep the decision"), lede: dossier.row.name,
            audience: say(
                "Conveners read it now. The applicant reads decision and reason when all decisions are released."),
            verdict: try selection.deciding(on: id).verdict(
                on: dossier.candidate, choosing: .reserve, by: try scene.member()),
            values: ["decision": dossier.row.decision?.rawValue ?? "", "reason": dossier.decisionReason ?? ""],
            replaces: true,
            fields: [
                Field(
                    "decision", say("Decision"), .choice(Decision.allCases.map { Field.Choice($0.rawValue, $0.label) })),
                Field(
                    "reason", say("Reason"), .text,
                    help: say("Written to the applicant: what spoke for it, what was missing."), limit: 2000),
            ])
    }

    package init(_ answers: Answers, at path: Path) throws {
        guard let decision: Decision = answers.choice("decision") else { throw Path.NotFound() }
        self.init(try path.id("candidate"), decision, because: answers.text("reason"))
    }

    package func perform(in scene: Scene) throws -> Event {
        let selection = SelectionStore(scene)
        let dossier = try selection.dossier(candidate)
        let member = try scene.member()
        try selection.deciding(on: candidate).verdict(on: dossier.candidate, choosing: decision, by: member).orThrow()
        let (salt, seal) = scene.seal("\(decision.rawValue)\n\(reason)")
        let bound = try RecordStore(scene).decide(
            .init(candidate: candidate, decision: decision, reason: reason, salt: salt), by: dossier.standing.sight)
        return Event(.candidateDecided, candidate, bound.merging(["seal": seal]) { $1 })
    }

    package static func next(after event: RecordedEvent, at path: Path) -> Address { .candidate(at: path) }
}
