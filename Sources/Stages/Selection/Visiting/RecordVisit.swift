import Domain
import Web
import Words

/// A convener or a reviewer writes into the dossier what was seen on a site visit or heard in an interview.
package struct RecordVisit: DoorAction {
    package static let takesFiles = true

    let candidate: ID<Candidate>
    let kind: CandidateVisit.Kind
    let day: Day
    let notes: String
    let weight: VisitWeight
    /// What was seen of each criterion of the rubric.
    let criteria: [Criterion.Key: String]
    let files: [UploadedFile]

    package init(
        _ kind: CandidateVisit.Kind, of candidate: ID<Candidate>, on day: Day, notes: String,
        weight: VisitWeight = .seen, criteria: [Criterion.Key: String] = [:], files: [UploadedFile] = []
    ) {
        self.weight = weight
        self.criteria = criteria
        self.files = files
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
                Field("day", say("Day"), .day, help: say("Today or before.")),
                Field("notes", say("What you saw and heard"), .text, limit: 10_000),
            ] + criterionFields(try selection.rubric(for: id)) + [
                Field(
                    "weight", say("How much weight it bears"),
                    .choice(VisitWeight.allCases.map { Field.Choice($0.rawValue, $0.label) })),
                Field("files", say("Attachments"), .file, required: false),
            ])
    }

    private static let mark = "note_"

    private static func criterionFields(_ rubric: [Criterion]) -> [Field] {
        rubric.map { criterion in
            let name = criterion.label
            return Field(
                mark + criterion.key.rawValue, say("What it says of: \(name)"), .text, required: false, limit: 2000)
        }
    }

    package init(_ answers: Answers, at path: Path) throws {
        guard let kind: CandidateVisit.Kind = answers.choice("kind"), let day = answers.day("day") else {
            throw Path.NotFound()
        }
        let criteria = answers.names.filter { $0.hasPrefix(Self.mark) }.reduce(into: [Criterion.Key: String]()) {
            $0[Criterion.Key(rawValue: String($1.dropFirst(Self.mark.count)))] = answers.text($1)
        }
        self.init(
            kind, of: try path.id("candidate"), on: day, notes: answers.text("notes"),
            weight: answers.choice("weight") ?? .told, criteria: criteria, files: answers.files("files"))
    }

    package func perform(in scene: Scene) throws -> Event {
        let selection = SelectionStore(scene)
        let dossier = try selection.dossier(candidate)
        try selection.reviewing().verdictOnVisiting(dossier.standing).orThrow()
        if let fault = try selection.visiting().fault(dating: day) {
            throw Answers.Invalid([Form.Problem("day", fault)])
        }
        let (salt, seal) = scene.seal(
            SealedWords.text(
                kind, on: day, notes, weight, criteria, files: files.map { ($0.name, $0.digest) }))
        let id = try selection.record(
            kind, on: day, notes, of: candidate, by: try scene.member().person, salt: salt)
        try selection.add(weight, criteria, files, to: id)
        return Event(
            .visitRecorded, candidate, ["visit": .id(id), "kind": .word(kind.rawValue), "seal": seal])
    }

    package static func next(after event: RecordedEvent, at path: Path) -> Address { .candidate(at: path) }
}
