import Domain
import Web
import Words

/// A reviewer says, before reading, whether a tie to the candidate stands in the way. A conflict releases them.
package struct DeclareInterests: DoorAction {
    let candidate: ID<Candidate>
    let isConflict: Bool
    let ties: String

    package init(on candidate: ID<Candidate>, isConflict: Bool, ties: String) {
        self.candidate = candidate
        self.isConflict = isConflict
        self.ties = ties
    }

    package static func form(at path: Path, in scene: Scene) throws -> Form {
        let id: ID<Candidate> = try path.id("candidate")
        let selection = SelectionStore(scene)
        let dossier = try selection.dossier(id)
        return Form(
            say("Declare your interests"), posts: Address(.candidateInterests, path.network, id), once: scene.newID(),
            button: say("Declare"), lede: dossier.row.name,
            audience: say("Conveners read it. With a conflict you are released, and the dossier stays closed to you."),
            verdict: try selection.reviewing().verdictOnDeclaring(dossier.standing),
            fields: [
                Field(
                    "conflict", say("Do you have a conflict of interest with this organisation?"),
                    .choice([Field.Choice("none", say("None")), Field.Choice("conflict", say("Yes, I have one"))])),
                Field(
                    "ties", say("Ties"), .text,
                    help: say(
                        "Work, money, family, friendship or rivalry, now or lately. Leave it empty if there are none."),
                    required: false, limit: 1000),
            ])
    }

    package init(_ answers: Answers, at path: Path) throws {
        self.init(
            on: try path.id("candidate"), isConflict: answers.text("conflict") == "conflict", ties: answers.text("ties")
        )
    }

    package func perform(in scene: Scene) throws -> Event {
        let selection = SelectionStore(scene)
        let dossier = try selection.dossier(candidate)
        try selection.reviewing().verdictOnDeclaring(dossier.standing).orThrow()
        try selection.declare(ties, isConflict: isConflict, by: try scene.member().person, on: dossier)
        return Event(.interestsDeclared, candidate)
    }

    package static func next(after event: RecordedEvent, at path: Path) -> Address {
        Address(.candidates, path.network)
    }
}
