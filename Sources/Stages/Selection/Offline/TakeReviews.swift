import Domain
import Web
import Words

/// A reviewer has what they wrote offline taken in: whole reviews are given, others are kept as drafts. Where both were
/// changed, they have chosen.
package struct TakeReviews: DoorAction {
    let upload: ID<OfflineUpload>
    /// The conflicts in which the file is taken.
    let taken: Set<String>
    /// What stood when one chose.
    let seen: String

    package static func form(at path: Path, in scene: Scene) throws -> Form {
        let selection = SelectionStore(scene)
        let upload = try selection.upload(path.id("upload"))
        let matter = try OfflineMatter(selection, upload)
        let choices = [Field.Choice("standing", say("As it stands")), Field.Choice("file", say("As in the file"))]
        let fields = matter.comparison.conflicts.map { conflict in
            let name = matter.name(conflict.candidate)
            let label = conflict.piece.label(in: matter.rubrics[conflict.candidate] ?? [])
            return Field(conflict.choice, say("\(name), \(label): which of the two?"), .choice(choices))
        }
        return Form(
            say("Take it in"), posts: Address(.takeReviews, path.network, upload.id), once: scene.newID(),
            button: say("Write it"),
            lede: say("Reviews that are whole are given; others are kept as drafts."),
            audience: say(
                "Conveners and deputies read your scores and comments; other reviewers as the phases of the selection allow. Applicants, members and sponsors do not. A draft is read by nobody but you."
            ),
            verdict: try selection.taking(upload, changes: matter.comparison.differences.count),
            values: ["seen": matter.comparison.seen],
            fields: fields + [Field("seen", say("Revision"), .hidden)])
    }

    package init(_ answers: Answers, at path: Path) throws {
        upload = try path.id("upload")
        taken = Set(answers.names.filter { answers.text($0) == "file" })
        seen = answers.text("seen")
    }

    package func perform(in scene: Scene) throws -> Event {
        let selection = SelectionStore(scene)
        let upload = try selection.upload(upload)
        let matter = try OfflineMatter(selection, upload)
        try selection.taking(upload, changes: matter.comparison.differences.count).orThrow()
        guard seen == matter.comparison.seen else {
            throw Refusal("writtenMeanwhile", say("Something was written meanwhile. Look at both again and choose."))
        }
        let wanted = matter.comparison.differences.filter { !$0.isConflict || taken.contains($0.choice) }
        let texts = try matter.open.quotable()
        var facts: [String: Event.Fact] = ["batch": .id(upload.id)]
        for (candidate, differences) in Dictionary(grouping: wanted, by: \.candidate).sorted(by: { $0.key < $1.key }) {
            let values = differences.reduce(matter.standing.values(candidate)) {
                $1.piece.taken(from: $1.filled, into: $0)
            }
            guard let dossier = matter.open.dossier(candidate) else { throw Path.NotFound() }
            facts[candidate.description] = try Self.write(
                values, on: dossier, by: matter.rubrics[candidate] ?? [], texts[candidate] ?? .nothing, selection)
        }
        try selection.noteTaken(upload.id)
        return Event(.reviewsTaken, upload.id, facts)
    }

    /// - Returns: the seal of a review that was given; of a draft nothing.
    private static func write(
        _ values: [String: String], on dossier: SelectionStore.DossierRow, by rubric: [Criterion], _ text: QuotableText,
        _ selection: SelectionStore
    ) throws -> Event.Fact? {
        let review = ReviewFields.review(values)
        guard review.isWhole(by: rubric), let quoting = try? text.quoted(review, by: rubric) else {
            try selection.keepDraft(values, of: dossier)
            return nil
        }
        let (salt, seal) = selection.scene.seal(quoting.sealed(by: rubric))
        try selection.give(quoting, on: dossier, by: rubric, salt: salt)
        return seal
    }

    package static func next(after event: RecordedEvent, at path: Path) -> Address {
        Address(.readingQueue, path.network)
    }
}

extension SelectionStore {
    func taking(_ upload: UploadRow, changes: Int) throws -> Verdict {
        TakingReviews(stage: try CharterStore(scene).stage(), isTaken: upload.taken != nil, changes: changes).verdict
    }
}
