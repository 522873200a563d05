import Domain
import Web
import Words

/// Somebody finds a conflict of interest of their own with a candidate and steps back from it, for good.
package struct StepBack: DoorAction {
    let candidate: ID<Candidate>
    let ties: String

    package init(from candidate: ID<Candidate>, because ties: String) {
        self.candidate = candidate
        self.ties = ties
    }

    package static func form(at path: Path, in scene: Scene) throws -> Form {
        let id: ID<Candidate> = try path.id("candidate")
        let selection = SelectionStore(scene)
        let dossier = try selection.dossier(id)
        return Form(
            say("Step back from the candidate"), posts: Address(.stepBack, path.network, id), once: scene.newID(),
            button: say("Step back"), lede: dossier.row.name,
            audience: say(
                "Those who look after the candidate in your place read it. For you the candidate is not there any more."
            ),
            verdict: try selection.reviewing().verdictOnSteppingBack(dossier.standing),
            fields: [
                Field(
                    "ties", say("Ties"), .text,
                    help: say("Work, money, family, friendship or rivalry, now or lately."), limit: 1000)
            ])
    }

    package init(_ answers: Answers, at path: Path) throws {
        self.init(from: try path.id("candidate"), because: answers.text("ties"))
    }

    package func perform(in scene: Scene) throws -> Event {
        let selection = SelectionStore(scene)
        try selection.reviewing().verdictOnSteppingBack(selection.standing(on: candidate)).orThrow()
        try selection.stepBack(try scene.member().person, from: candidate, because: ties)
        return Event(.interestsDeclared, candidate)
    }

    package static func next(after event: RecordedEvent, at path: Path) -> Address {
        Address(.candidates, path.network)
    }
}
