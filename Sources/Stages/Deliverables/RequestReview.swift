import Domain
import Web
import Words

/// An owner asks other members to read a deliverable and say whether it is ready.
package struct RequestReview: DoorAction {
    let deliverable: ID<Deliverable>
    let reviewers: Set<ID<Person>>

    package init(of deliverable: ID<Deliverable>, from reviewers: Set<ID<Person>>) {
        self.deliverable = deliverable
        self.reviewers = reviewers
    }

    package static func form(at path: Path, in scene: Scene) throws -> Form {
        let store = DeliverablesStore(scene)
        let facts = try store.facts(path.id("deliverable"))
        let deliverable = try store.deliverable(facts)
        let readers = try store.possibleReviewers(of: deliverable)
        let title = facts.title
        return Form(
            say("Ask for a review of “\(title)”"), posts: Address(.askForReview, path.network, facts.id),
            once: scene.newID(),
            button: say("Ask"),
            audience: try ReachStore(scene).reach(readers.map(\.person), isNews: false, canWait: false).told(
                after: say(
                    "Those you choose get a letter with the draft. This is how it comes to them if you choose all.")),
            verdict: try store.producing().verdictOnAskingForReview(of: deliverable, by: scene.actor),
            fields: [
                Field(
                    "reviewers", say("Who should read it"),
                    .choices(readers.map { Field.Choice($0.person.description, .verbatim($0.signature)) }),
                    help: say("Members who do not own it."))
            ])
    }

    package init(_ answers: Answers, at path: Path) throws {
        self.init(of: try path.id("deliverable"), from: Set(answers.all("reviewers").compactMap { ID($0) }))
    }

    package func perform(in scene: Scene) throws -> Event {
        let store = DeliverablesStore(scene)
        let facts = try store.facts(deliverable)
        let known = try store.deliverable(facts)
        try store.producing().verdictOnAskingForReview(of: known, by: scene.actor).orThrow()
        let possible = Set(try store.possibleReviewers(of: known).map(\.person))
        if reviewers.isEmpty || !reviewers.isSubset(of: possible) {
            throw Refusal("notReviewers", say("Choose members who do not own it themselves."))
        }
        let fresh = reviewers.subtracting(try store.asked(of: deliverable))
        if fresh.isEmpty {
            throw Refusal("askedAlready", say("They have all been asked already and have not answered yet."))
        }
        for reviewer in fresh.sorted() { try store.ask(reviewer, toReview: deliverable, version: facts.version) }
        return Event(
            .deliverableSubmitted, deliverable, ["version": .number(facts.version), "reviewers": .number(fresh.count)])
    }

    package static func next(after event: RecordedEvent, at path: Path) -> Address {
        Address(.deliverable, path.network, ID<Deliverable>(rawValue: event.subject))
    }
}

extension DeliverablesStore {
    func possibleReviewers(of deliverable: Deliverable) throws -> [PeopleStore.PlaceRow] {
        try members().filter { !deliverable.owners.contains($0.person) }
    }
}
