import Domain
import Foundation
import Web
import Words

/// A reviewer states what they know, so that they are given what they can judge.
package struct StateExpertise: DoorAction {
    let expertise: SelectionStore.Expertise

    package init(_ text: String, topics: [String], some: [String] = []) {
        expertise = SelectionStore.Expertise(text: text, topics: topics, someTopics: some)
    }

    package static func form(at path: Path, in scene: Scene) throws -> Form {
        let selection = SelectionStore(scene)
        let own = try scene.actor.person.flatMap { try selection.expertise(of: $0) }
        return Form(
            say("What you know"), posts: Address(.expertise, path.network), once: scene.newID(), button: say("Keep it"),
            lede: say("It decides with your bids which candidates you are given to read."),
            audience: say("Conveners and deputies read it beside the candidates proposed for you."),
            verdict: try selection.bidding().verdictOnStating(by: scene.actor),
            values: [
                "topics": own?.topics.joined(separator: "\n") ?? "",
                "some": own?.someTopics.joined(separator: "\n") ?? "",
                "text": own?.text ?? "",
            ],
            fields: [
                Field(
                    "topics", say("Topics you know well"), .text,
                    help: say("One a line, in the words applicants would use: irrigation, savings groups."),
                    required: false, limit: 2000),
                Field("some", say("Topics you know somewhat"), .text, required: false, limit: 2000),
                Field(
                    "text", say("What you have worked on"), .text,
                    help: say("A paragraph or two. Its words are compared with those of the applications."),
                    required: false, limit: 8000),
            ])
    }

    package init(_ answers: Answers, at path: Path) {
        self.init(
            answers.text("text"), topics: SelectionStore.topics(answers.text("topics")),
            some: SelectionStore.topics(answers.text("some")))
    }

    package func perform(in scene: Scene) throws -> Event {
        let selection = SelectionStore(scene)
        try selection.bidding().verdictOnStating(by: scene.actor).orThrow()
        let person = try scene.member().person
        try selection.state(expertise, of: person)
        return Event(.expertiseStated, person)
    }

    package static func next(after event: RecordedEvent, at path: Path) -> Address {
        Address(.ownReviewing, path.network)
    }
}
