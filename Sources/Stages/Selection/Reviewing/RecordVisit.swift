import Domain
import Web
import Words

/// A convener or a reviewer writes into the dossier what was seen on a site visit or heard in an interview.
package struct RecordVisit: DoorAction {
    let candidate: ID<Candidate>
    let kind: CandidateVisit.Kind
    let day: Day
    let notes: String

    package init(_ kind: CandidateVisit.Kind, of candidate: ID<Candidate>, on day: Day, notes: String) {
        self.candidate = candidate
        self.kind = kind
        self.day = day
        self.notes = notes
    }

    package static func form(at path: Path, in scene: Scene) throws -> Form {
        let id: ID<Candidate> = try path.id("candidate")
        let selection = SelectionStore(scene)
        let dossier = try selection.dossier(id)
        return Form(
            say("Record a visit or an interview"), posts: Address(.candidateVisits, path.network, id),
            once: scene.newID(),
            button: say("Keep the notes"), lede: dossier.row.name,
            audience: say("Conveners and assigned reviewers read the notes."),
            verdict: try selection.reviewing().verdictOnVisiting(dossier.standing),
            fields: [
                Field(
                    "kind", say("What it was"),
                    .choice(CandidateVisit.Kind.allCases.map { Field.Choice($0.rawValue, $0.label) })),
                Field("day", say("Day"), .day),
                Field("notes", say("What you saw and heard"), .text, limit: 10_000),
            ])
    }

    package init(_ answers: Answers, at path: Path) throws {
        guard let kind: CandidateVisit.Kind = answers.choice("kind"), let day = answers.day("day") else {
            throw Path.NotFound()
        }
        self.init(kind, of: try path.id("candidate"), on: day, notes: answers.text("notes"))
    }

    package func perform(in scene: Scene) throws -> Event {
        let selection = SelectionStore(scene)
        let dossier = try selection.dossier(candidate)
        try selection.reviewing().verdictOnVisiting(dossier.standing).orThrow()
        let id = try selection.record(kind, on: day, notes, of: candidate, by: try scene.member().person)
        return Event(.visitRecorded, candidate, ["visit": .id(id), "kind": .word(kind.rawValue)])
    }

    package static func next(after event: RecordedEvent, at path: Path) -> Address { .candidate(at: path) }
}
