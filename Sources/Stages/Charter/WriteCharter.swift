import Domain
import Web
import Words

/// A convener works on the draft of the charter. Two who write at once: the second is told, and loses nothing.
package struct WriteCharter: DoorAction {
    let topic: String
    let ends: Day?
    let texts: [CharterSection: String]

    package init(topic: String, ends: Day?, texts: [CharterSection: String]) {
        self.topic = topic
        self.ends = ends
        self.texts = texts
    }

    package static func form(at path: Path, in scene: Scene) throws -> Form {
        let charter = CharterStore(scene)
        let facts = try charter.facts()
        let draft = try charter.draft()
        let terms = try charter.draftTerms()
        var values = ["topic": terms.topic, "ends": terms.ends?.description ?? ""]
        for section in CharterSection.written { values[section.rawValue] = draft[section] ?? "" }
        return Form(
            say("Write the charter"), posts: Address(.charterText, facts.slug), once: scene.newID(),
            button: say("Keep the draft"),
            lede: say(
                "A draft until you publish it. Goals, questions, duties and expectations have their own forms and are written in on publishing."
            ),
            audience: say("Until it is published, conveners and the facilitator see it."),
            verdict: try charter.chartering().verdict(for: scene.actor), values: values, replaces: true,
            fields: [
                Field("topic", say("Topic"), limit: 200),
                Field(
                    "ends", say("End date"), .day,
                    help: say("A network is finite. Without an end date it cannot leave design."), required: false),
            ] + CharterSection.written.map { Field($0.rawValue, $0.label, .text, required: false) })
    }

    package init(_ answers: Answers, at path: Path) {
        self.init(
            topic: answers.text("topic"), ends: answers.day("ends"),
            texts: Dictionary(uniqueKeysWithValues: CharterSection.written.map { ($0, answers.text($0.rawValue)) }))
    }

    package func perform(in scene: Scene) throws -> Event {
        let charter = CharterStore(scene)
        try charter.chartering().verdict(for: scene.actor).orThrow()
        try Chartering.verdict(ends: ends, today: scene.today).orThrow()
        try charter.set(topic: topic, ends: ends)
        try charter.write(texts)
        return Event(.charterWritten, scene.network)
    }

    package static func next(after event: RecordedEvent, at path: Path) -> Address {
        Address(.charterDraft, path.network)
    }
}
