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
    let scores: [Criterion.Key: Score]

    package init(_ candidate: ID<Candidate>, _ scores: [Criterion.Key: Score]) {
        self.candidate = candidate
        self.scores = scores
    }

    package static func form(at path: Path, in scene: Scene) throws -> Form {
        let id: ID<Candidate> = try path.id("candidate")
        let selection = SelectionStore(scene)
        let dossier = try selection.dossier(id)
        let person = scene.actor.person
        let known = try selection.scores(of: dossier).filter { $0.person == person }
        let values = known.reduce(into: [String: String]()) {
            $0[$1.criterion.rawValue] = $1.score.map { String($0) }
            $0["\($1.criterion.rawValue)_comment"] = $1.comment
        }
        return Form(
            say("Score the candidate"), posts: Address(.candidateScores, path.network, id), once: scene.newID(),
            button: say("Keep the scores"), lede: dossier.row.name,
            audience: say(
                "Conveners and deputies read your scores and comments; other reviewers as the phases of the selection allow. Applicants, members and sponsors do not."
            ),
            verdict: try selection.scoring(dossier), values: values,
            fields: try selection.rubric(for: id).flatMap(fields))
    }

    private static func fields(for row: Criterion) -> [Field] {
        let label = row.label
        return [
            Field(
                row.key.rawValue, label,
                .choice(Criterion.scale.map { Field.Choice(String($0), anchor(of: $0, row)) })),
            Field("\(row.key.rawValue)_comment", say("\(label): why"), .text, limit: 2000),
        ]
    }

    private static func anchor(of score: Int, _ row: Criterion) -> Phrase {
        let number = String(score)
        guard let meaning = row.anchor(of: score) else { return .verbatim(number) }
        return say("\(number): \(meaning)", context: "score")
    }

    package init(_ answers: Answers, at path: Path) throws {
        self.init(
            try path.id("candidate"),
            answers.names.reduce(into: [:]) { scores, name in
                guard let score = answers.number(name), Criterion.scale.contains(score) else { return }
                scores[Criterion.Key(rawValue: name)] = Score(score, answers.text("\(name)_comment"))
            })
    }

    package func perform(in scene: Scene) throws -> Event {
        let selection = SelectionStore(scene)
        try selection.scoring(try selection.dossier(candidate)).orThrow()
        let rubric = try selection.rubric(for: candidate)
        let scores = self.scores.filter { score in rubric.contains { $0.key == score.key } }
        let (salt, seal) = scene.seal(Self.said(scores, by: rubric))
        try selection.score(candidate, by: try scene.member().person, scores, salt: salt)
        return Event(.candidateScored, candidate, ["seal": seal])
    }

    /// What is sealed of a review.
    static func said(_ scores: [Criterion.Key: Score], by rubric: [Criterion]) -> String {
        rubric.compactMap { row in scores[row.key].map { "\(row.key.rawValue) \($0.score) \($0.comment)" } }
            .joined(separator: "\n")
    }

    package static func next(after event: RecordedEvent, at path: Path) -> Address { .candidate(at: path) }
}

extension SelectionStore {
    func scoring(_ dossier: DossierRow) throws -> Verdict { try reviewing().verdictOnScoring(dossier.standing) }
}
