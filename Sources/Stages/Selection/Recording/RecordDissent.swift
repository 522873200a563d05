import Domain
import Web
import Words

/// Somebody of the panel puts on record that they disagree about a candidate, and why.
package struct RecordDissent: DoorAction {
    let candidate: ID<Candidate>
    let reason: String

    package init(on candidate: ID<Candidate>, because reason: String) {
        self.candidate = candidate
        self.reason = reason
    }

    package static func form(at path: Path, in scene: Scene) throws -> Form {
        let id: ID<Candidate> = try path.id("candidate")
        let selection = SelectionStore(scene)
        let dossier = try selection.dossier(id)
        return Form(
            say("Record dissent"), posts: Address(.candidateDissent, path.network, id), once: scene.newID(),
            button: say("Put it on record"), lede: dossier.row.name,
            audience: say(
                "Conveners and deputies read it, and whoever audits the selection. It stays with the decision, whatever that is."
            ),
            verdict: try selection.dissenting().verdict(on: dossier.standing),
            fields: [
                Field(
                    "reason", say("What you disagree with, and why"), .text,
                    help: say("Name the criterion and the evidence, so that somebody else can follow."), limit: 2000)
            ])
    }

    package init(_ answers: Answers, at path: Path) throws {
        self.init(on: try path.id("candidate"), because: answers.text("reason"))
    }

    package func perform(in scene: Scene) throws -> Event {
        let selection = SelectionStore(scene)
        try selection.dissenting().verdict(on: selection.standing(on: candidate)).orThrow()
        let (salt, seal) = scene.seal(reason)
        let dissent = try RecordStore(scene).dissent(
            reason, from: candidate, salt: salt, by: try scene.member().person)
        return Event(.dissentRecorded, candidate, ["dissent": .id(dissent), "seal": seal])
    }

    package static func next(after event: RecordedEvent, at path: Path) -> Address {
        Address(.decisionRecord, path.network, (try? path.text("candidate")) ?? "-")
    }
}

extension SelectionStore {
    func dissenting() throws -> Dissenting { Dissenting(stage: try CharterStore(scene).stage()) }
}
