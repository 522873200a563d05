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
            once: scene.newID(), button: say("Send the answer"), lede: dossier.row.name,
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
