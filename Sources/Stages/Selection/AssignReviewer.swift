import Domain
import Web
import Words

/// A convener asks a reviewer to read and score a candidate.
package struct AssignReviewer: DoorAction {
    let candidate: ID<Candidate>
    let reviewer: ID<Person>

    package init(_ reviewer: ID<Person>, to candidate: ID<Candidate>) {
        self.candidate = candidate
        self.reviewer = reviewer
    }

    package static func form(at path: Path, in scene: Scene) throws -> Form {
        let id: ID<Candidate> = try path.id("candidate")
        let selection = SelectionStore(scene)
        let dossier = try selection.dossier(id)
        let taken = Set(try selection.reviews(of: id).filter { !$0.isReleased }.map(\.person))
        let free = try selection.reviewers().filter { !taken.contains($0.person) }
        let verdict = try selection.reviewing().verdictOnAssigning(to: dossier.candidate, by: scene.actor)
        let nobody = Refusal(
            "noReviewers",
            say("Every reviewer of the network is assigned already. Give somebody else the role under People."))
        return Form(
            say("Assign a reviewer"), posts: Address(.candidateReviewers, path.network, id), once: scene.newID(),
            button: say("Assign"), lede: .verbatim(dossier.row.organisation),
            audience: say(
                "The reviewer gets a letter. Before the dossier opens, they declare whether they have a conflict of interest."
            ),
            verdict: verdict.isAllowed && free.isEmpty ? .refused(nobody) : verdict,
            fields: [
                Field(
                    "reviewer", say("Reviewer"),
                    .choice(free.map { Field.Choice($0.person.description, .verbatim($0.name)) }))
            ])
    }

    package init(_ answers: Answers, at path: Path) throws {
        guard let reviewer = answers.id("reviewer", Person.self) else { throw Path.NotFound() }
        self.init(reviewer, to: try path.id("candidate"))
    }

    package func perform(in scene: Scene) throws -> Event {
        let selection = SelectionStore(scene)
        let dossier = try selection.dossier(candidate)
        guard let row = try selection.reviewers().first(where: { $0.person == reviewer }) else {
            throw Refusal.only(.reviewer)
        }
        let earlier = try selection.reviews(of: candidate).first { $0.person == reviewer }
        try selection.reviewing().verdictOnAssigning(
            to: dossier.candidate, by: scene.actor, reviewerOf: row.organisation,
            hasConflict: earlier?.hasConflict ?? false
        ).orThrow()
        try selection.assign(reviewer, to: candidate)
        return Event(.reviewerAssigned, candidate, ["reviewer": .id(reviewer)])
    }

    package static func next(after event: RecordedEvent, at path: Path) -> Address { .candidate(at: path) }
}
