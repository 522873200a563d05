import Domain
import Web
import Words

/// A reviewer scores a candidate on the rubric of the call, with a comment on each criterion.
package struct ScoreCandidate: DoorAction {
    /// One criterion's score, from 1 to 5, and why.
    package struct Score: Sendable, Hashable {
        package let score: Int
        package let comment: String

        package init(_ score: Int, _ comment: String) {
            self.score = score
            self.comment = comment
        }
    }

    let candidate: ID<Candidate>
    let scores: [Criterion: Score]

    package init(_ candidate: ID<Candidate>, _ scores: [Criterion: Score]) {
        self.candidate = candidate
        self.scores = scores
    }

    package static func form(at path: Path, in scene: Scene) throws -> Form {
        let id: ID<Candidate> = try path.id("candidate")
        let selection = SelectionStore(scene)
        let dossier = try selection.dossier(id)
        let person = scene.actor.person
        let known = try selection.scores(of: id).filter { $0.person == person }
        let values = known.reduce(into: [String: String]()) {
            $0[$1.criterion.rawValue] = String($1.score)
            $0["\($1.criterion.rawValue)_comment"] = $1.comment
        }
        return Form(
            say("Score the candidate"), posts: Address(.candidateScores, path.network, id), once: scene.newID(),
            button: say("Keep the scores"), lede: .verbatim(dossier.row.organisation),
            audience: say("Conveners read your scores and comments. Applicants, members and sponsors do not."),
            verdict: try selection.scoring(dossier), values: values,
            fields: try selection.rubric().flatMap(fields))
    }

    private static func fields(for row: SelectionStore.RubricRow) -> [Field] {
        let label = row.criterion.label
        return [
            Field(
                row.criterion.rawValue, label,
                .choice(Criterion.scale.map { Field.Choice(String($0), anchor(of: $0, row)) })),
            Field("\(row.criterion.rawValue)_comment", say("\(label): why"), .text, limit: 2000),
        ]
    }

    private static func anchor(of score: Int, _ row: SelectionStore.RubricRow) -> Phrase {
        let number = String(score)
        let meaning = score == Criterion.scale.lowerBound ? row.lowest : row.highest
        return Criterion.scale.lowerBound < score && score < Criterion.scale.upperBound
            ? .verbatim(number) : say("\(number): \(meaning)", context: "score")
    }

    package init(_ answers: Answers, at path: Path) throws {
        self.init(
            try path.id("candidate"),
            Criterion.allCases.reduce(into: [:]) { scores, criterion in
                guard let score = answers.number(criterion.rawValue) else { return }
                scores[criterion] = Score(score, answers.text("\(criterion.rawValue)_comment"))
            })
    }

    package func perform(in scene: Scene) throws -> Event {
        let selection = SelectionStore(scene)
        try selection.scoring(try selection.dossier(candidate)).orThrow()
        let said = Criterion.allCases.compactMap { criterion in
            scores[criterion].map { "\(criterion.rawValue) \($0.score) \($0.comment)" }
        }
        let (salt, seal) = scene.seal(said.joined(separator: "\n"))
        try selection.score(candidate, by: try scene.member().person, scores, salt: salt)
        return Event(.candidateScored, candidate, ["seal": seal])
    }

    package static func next(after event: RecordedEvent, at path: Path) -> Address { .candidate(at: path) }
}

extension SelectionStore {
    func scoring(_ dossier: DossierRow) throws -> Verdict {
        try reviewing().verdictOnScoring(
            dossier.candidate, isAssigned: dossier.row.own != nil, hasDeclared: dossier.row.own?.hasDeclared ?? false)
    }
}
