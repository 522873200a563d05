import Domain
import Web
import Words

/// A convener accepts what an applicant is told about one criterion: a reviewer's draft as it is, or worded anew.
package struct AcceptSentence: DoorAction {
    let candidate: ID<Candidate>
    let criterion: Criterion.Key
    /// Empty takes it out of the letter.
    let text: String

    package init(_ text: String, on criterion: Criterion.Key, of candidate: ID<Candidate>) {
        self.candidate = candidate
        self.criterion = criterion
        self.text = text
    }

    package static func form(at path: Path, in scene: Scene) throws -> Form {
        let id: ID<Candidate> = try path.id("candidate")
        let selection = SelectionStore(scene)
        let dossier = try selection.dossier(id)
        let row = try Self.criterion(at: path, of: id, selection)
        let letters = LetterStore(scene)
        let accepted = try letters.sentences(of: [id])[id]?[row.key]?.text
        let isMine = dossier.standing.may(.convene)
        let drafts = isMine ? try letters.drafts(row.key, of: id) : []
        let label = row.label
        return Form(
            say("What the letter says about “\(label)”"),
            posts: Address(.letterSentence, path.network, id, row.key.rawValue),
            once: scene.newID(), button: say("Accept for the letter"), lede: dossier.row.name,
            audience: say("The applicant reads it when decisions are released. Nobody learns who wrote the draft."),
            verdict: try selection.lettering().verdict(on: dossier.candidate, by: scene.actor.member),
            values: ["text": accepted ?? drafts.joined(separator: "\n")],
            fields: [
                Field(
                    "text", say("Sentence"), .text,
                    help: say(
                        "It starts with what reviewers wrote. What was strong, what was missing; no names, no scores. Left empty, the letter says nothing about it."
                    ), required: false, limit: 2000)
            ])
    }

    private static func criterion(at path: Path, of id: ID<Candidate>, _ selection: SelectionStore) throws -> Criterion
    {
        let key = try path.text("criterion")
        guard let row = try selection.rubric(for: id).first(where: { $0.key.rawValue == key }) else {
            throw Path.NotFound()
        }
        return row
    }

    package init(_ answers: Answers, at path: Path) throws {
        self.init(
            answers.text("text"), on: Criterion.Key(rawValue: try path.text("criterion")),
            of: try path.id("candidate"))
    }

    package func perform(in scene: Scene) throws -> Event {
        let selection = SelectionStore(scene)
        let lettering = try selection.lettering()
        try lettering.verdict(on: selection.dossier(candidate).candidate, by: scene.actor.member).orThrow()
        guard try selection.rubric(for: candidate).contains(where: { $0.key == criterion }) else {
            throw Path.NotFound()
        }
        if let fault = lettering.fault(in: text) { throw Answers.Invalid([Form.Problem("text", fault)]) }
        let (salt, seal) = scene.seal(text)
        try LetterStore(scene).accept(
            text, on: criterion, of: candidate, salt: salt, by: try scene.member().person)
        return Event(.sentenceAccepted, candidate, ["criterion": .word(criterion.rawValue), "seal": seal])
    }

    package static func next(after event: RecordedEvent, at path: Path) -> Address {
        Address(.candidateLetter, path.network, (try? path.text("candidate")) ?? "-")
    }
}

extension SelectionStore {
    func lettering() throws -> Lettering {
        Lettering(stage: try CharterStore(scene).stage(), readers: try LetterStore(scene).readers())
    }
}
