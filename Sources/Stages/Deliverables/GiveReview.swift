import Domain
import Web
import Words

/// A member who was asked says what they found: ready or not yet, and why.
package struct GiveReview: DoorAction {
    let deliverable: ID<Deliverable>
    let outcome: ReviewOutcome
    let comment: String

    package init(_ outcome: ReviewOutcome, _ comment: String, of deliverable: ID<Deliverable>) {
        self.deliverable = deliverable
        self.outcome = outcome
        self.comment = comment
    }

    package static func form(at path: Path, in scene: Scene) throws -> Form {
        let store = DeliverablesStore(scene)
        let facts = try store.facts(path.id("deliverable"))
        let title = facts.title
        let version = facts.version
        return Form(
            say("Review “\(title)”"), posts: Address(.reviewDeliverable, path.network, facts.id), once: scene.newID(),
            button: say("Give the review"), lede: say("You review version \(version)."), audience: try store.audience(),
            verdict: try store.reviewing(facts),
            fields: [
                Field(
                    "outcome", say("Is it ready?"),
                    .choice(ReviewOutcome.allCases.map { Field.Choice($0.rawValue, $0.label) })),
                Field(
                    "comment", say("What you found"), .text,
                    help: say("What helps, what is missing, what you would do differently."), limit: 10_000),
            ])
    }

    package init(_ answers: Answers, at path: Path) throws {
        self.init(answers.choice("outcome") ?? .notYet, answers.text("comment"), of: try path.id("deliverable"))
    }

    package func perform(in scene: Scene) throws -> Event {
        let store = DeliverablesStore(scene)
        let facts = try store.facts(deliverable)
        try store.reviewing(facts).orThrow()
        guard let review = try store.openReview(of: deliverable, by: scene.actor.person) else { throw Path.NotFound() }
        let (salt, seal) = scene.seal(outcome.rawValue)
        try store.give(outcome, comment, salt: salt, as: review, of: facts.version)
        return Event(
            .deliverableReviewed, deliverable,
            ["review": .id(review), "outcome": seal, "version": .number(facts.version)])
    }

    package static func next(after event: RecordedEvent, at path: Path) -> Address {
        Address(.deliverable, path.network, ID<Deliverable>(rawValue: event.subject))
    }
}

extension DeliverablesStore {
    func reviewing(_ facts: Facts) throws -> Verdict {
        try producing().verdictOnReviewing(
            try deliverable(facts), by: scene.actor,
            isAsked: try openReview(of: facts.id, by: scene.actor.person) != nil)
    }
}
