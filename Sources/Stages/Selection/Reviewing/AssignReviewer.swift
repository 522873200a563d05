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
        let verdict = try selection.reviewing().verdictOnAssigning(to: dossier.candidate, by: scene.actor)
        let free = try dossier.standing.may(.convene) ? Self.choices(selection, dossier) : []
        let nobody = Refusal(
            "noReviewers",
            say(
                "Every reviewer of the network is assigned already or has a conflict of interest. Give somebody else the role under People."
            ))
        return Form(
            say("Assign a reviewer"), posts: Address(.candidateReviewers, path.network, id), once: scene.newID(),
            button: say("Assign"), lede: dossier.row.name,
            audience: say(
                "The reviewer gets a letter. Before the dossier opens, they declare whether they have a conflict of interest."
            ),
            verdict: verdict.isAllowed && free.isEmpty ? .refused(nobody) : verdict,
            fields: [Field("reviewer", say("Reviewer"), .choice(free))])
    }

    /// Reviewers who do not have it yet; those with a conflict of interest are marked. Only for those who may assign.
    private static func choices(_ selection: SelectionStore, _ dossier: SelectionStore.DossierRow) throws
        -> [Field.Choice]
    {
        let taken = Set(try selection.reviews(of: dossier).filter { !$0.isReleased }.map(\.person))
        let tied = Set(try selection.conflicts(on: dossier.row.id).filter(\.blocks).map(\.person))
        return try selection.reviewers().filter { !taken.contains($0.person) }.map { row in
            let name = row.name
            return Field.Choice(
                row.person.description,
                tied.contains(row.person) ? say("\(name): has a conflict of interest") : .verbatim(name))
        }
    }

    package init(_ answers: Answers, at path: Path) throws {
        guard let reviewer = answers.id("reviewer", Person.self) else { throw Path.NotFound() }
        self.init(reviewer, to: try path.id("candidate"))
    }

    package func perform(in scene: Scene) throws -> Event {
        let selection = SelectionStore(scene)
        let dossier = try selection.dossier(candidate)
        guard try selection.reviewers().contains(where: { $0.person == reviewer }) else {
            throw Refusal.only(.reviewer)
        }
        let isTied = try selection.conflicts(on: candidate).contains { $0.person == reviewer && $0.blocks }
        try selection.reviewing().verdictOnAssigning(to: dossier.candidate, by: scene.actor, hasConflict: isTied)
            .orThrow()
        try selection.assign(reviewer, to: candidate)
        return Event(.reviewerAssigned, candidate, ["reviewer": .id(reviewer)])
    }

    package static func next(after event: RecordedEvent, at path: Path) -> Address { .candidate(at: path) }
}
