import Domain
import Web
import Words

/// A convener releases a reviewer, so that nobody waits for this review.
package struct ReleaseReviewer: ButtonAction {
    let candidate: ID<Candidate>
    let reviewer: ID<Person>

    package init(_ reviewer: ID<Person>, from candidate: ID<Candidate>) {
        self.candidate = candidate
        self.reviewer = reviewer
    }

    package init(at path: Path) throws { self.init(try path.id("person"), from: try path.id("candidate")) }

    package func address(in network: String) -> Address { Address(.releaseReviewer, network, candidate, reviewer) }

    package func words(in scene: Scene) -> ButtonWords {
        ButtonWords(
            say("Release the reviewer"),
            lede: say("The review does not count any more, and the reviewer does not see the candidate any more."))
    }

    package func verdict(in scene: Scene) throws -> Verdict {
        let selection = SelectionStore(scene)
        return try selection.reviewing().verdictOnReleasing(
            from: selection.dossier(candidate).candidate, by: scene.actor)
    }

    package func press(in scene: Scene) throws -> Event {
        let selection = SelectionStore(scene)
        let dossier = try selection.dossier(candidate)
        guard try selection.reviews(of: dossier).contains(where: { $0.person == reviewer && !$0.isReleased }) else {
            throw Path.NotFound()
        }
        try selection.release(reviewer, from: candidate)
        return Event(.reviewerReleased, candidate, ["reviewer": .id(reviewer)])
    }

    package static func next(after event: RecordedEvent, at path: Path) -> Address { .candidate(at: path) }
}
