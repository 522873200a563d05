import Domain
import Web
import Words

/// A convener releases a reviewer, so that nobody waits for this review.
package struct ReleaseReviewer: DoorAction {
    let candidate: ID<Candidate>
    let reviewer: ID<Person>

    package init(_ reviewer: ID<Person>, from candidate: ID<Candidate>) {
        self.candidate = candidate
        self.reviewer = reviewer
    }

    package static func form(at path: Path, in scene: Scene) throws -> Form {
        let id: ID<Candidate> = try path.id("candidate")
        let selection = SelectionStore(scene)
        return Form(
            say("Release the reviewer"),
            posts: Address(.releaseReviewer, path.network, id, try path.id("person", Person.self)),
            once: scene.newID(), button: say("Release the reviewer"),
            lede: say("The review does not count any more, and the reviewer does not see the candidate any more."),
            verdict: try selection.reviewing().verdictOnReleasing(
                from: try selection.dossier(id).candidate, by: scene.actor),
            fields: [])
    }

    package init(_ answers: Answers, at path: Path) throws {
        self.init(try path.id("person"), from: try path.id("candidate"))
    }

    package func perform(in scene: Scene) throws -> Event {
        let selection = SelectionStore(scene)
        let dossier = try selection.dossier(candidate)
        try selection.reviewing().verdictOnReleasing(from: dossier.candidate, by: scene.actor).orThrow()
        guard try selection.reviews(of: candidate).contains(where: { $0.person == reviewer && !$0.isReleased }) else {
            throw Path.NotFound()
        }
        try selection.release(reviewer, from: candidate)
        return Event(.reviewerReleased, candidate, ["reviewer": .id(reviewer)])
    }

    package static func next(after event: RecordedEvent, at path: Path) -> Address { .candidate(at: path) }
}
