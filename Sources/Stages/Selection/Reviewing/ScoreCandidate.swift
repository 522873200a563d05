import Domain
import Web
import Words

/// A reviewer gives their review of a candidate: on each criterion of the call a score with its reason, or an abstention.
package struct ScoreCandidate: DoorAction {
    package typealias Score = Mark

    let candidate: ID<Candidate>
    let review: Review

    package init(_ candidate: ID<Candidate>, _ scores: [Criterion.Key: Score], confidence: Confidence? = nil) {
        self.candidate = candidate
        review = Review(scores, confidence: confidence)
    }

    package static func form(at path: Path, in scene: Scene) throws -> Form {
        try form(at: path, in: scene, isDraft: false)
    }

    /// - Parameter isDraft: whether it is only to be kept, so that anything may stay empty.
    static func form(at path: Path, in scene: Scene, isDraft: Bool) throws -> Form {
        let id: ID<Candidate> = try path.id("candidate")
        let selection = SelectionStore(scene)
        let dossier = try selection.dossier(id)
        let draft = try selection.reviewDraft(of: dossier)
        let given = try draft == nil ? selection.ownReview(of: dossier) : nil
        return Form(
            say("Score the candidate"), posts: Address(.candidateScores, path.network, id), once: scene.newID(),
            button: say("Give the review"), lede: lede(dossier.row.name, draft?.kept),
            audience: say(
                "Conveners and deputies read your scores and comments; other reviewers as the phases of the selection allow. Applicants, members and sponsors do not. A draft is read by nobody but you."
            ),
            verdict: try selection.scoring(dossier),
            values: draft?.values ?? given.map(ReviewFields.values) ?? [:],
            fields: ReviewFields.fields(for: try selection.rubric(for: id), isDraft: isDraft)
        ).orKept(say("Keep as a draft"), at: Address(.reviewDraft, path.network, id))
    }

    private static func lede(_ name: Phrase, _ kept: Moment?) -> Phrase {
        guard let kept else { return name }
        return say("\(name): a draft of yours stands here, kept \(kept).")
    }

    package init(_ answers: Answers, at path: Path) throws {
        candidate = try path.id("candidate")
        review = ReviewFields.review(answers.names.reduce(into: [:]) { $0[$1] = answers.text($1) })
    }

    package func perform(in scene: Scene) throws -> Event {
        let selection = SelectionStore(scene)
        let dossier = try selection.dossier(candidate)
        try selection.scoring(dossier).orThrow()
        let rubric = try selection.rubric(for: candidate)
        let review = try selection.quoting(review, by: rubric, in: dossier)
        let (salt, seal) = scene.seal(review.sealed(by: rubric))
        try selection.give(review, on: dossier, by: rubric, salt: salt)
        return Event(.candidateScored, candidate, ["seal": seal])
    }

    package static func next(after event: RecordedEvent, at path: Path) -> Address {
        Address(.readingQueue, path.network)
    }
}

extension SelectionStore {
    func scoring(_ dossier: DossierRow) throws -> Verdict { try reviewing().verdictOnScoring(dossier.standing) }
}
