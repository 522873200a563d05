import Domain
import Web
import Words

/// The facilitator asks a reflective question of all who have a seat, or of some.
package struct AskReflectiveQuestion: DoorAction {
    let text: String
    /// Nobody named: all are asked.
    let people: Set<ID<Person>>

    package init(_ text: String, of people: Set<ID<Person>> = []) {
        self.text = text
        self.people = people
    }

    package static func form(at path: Path, in scene: Scene) throws -> Form {
        let facilitation = FacilitationStore(scene)
        let members = try facilitation.members()
        return Form(
            say("Ask a reflective question"), posts: Address(.newReflectiveQuestion, path.network), once: scene.newID(),
            button: say("Ask"),
            lede: say(
                "A question that makes people stop and think. Each sees the answers of the others only after their own."
            ),
            audience: try ReachStore(scene).reach(members.map(\.person), isNews: false, canWait: false).told(
                after: say(
                    "Those you ask see the question; you read every answer. This is how it comes to them if you ask all."
                )),
            verdict: try facilitation.asking().verdict(for: scene.actor),
            values: path.question("of").map { ["people": $0] } ?? [:],
            fields: [
                Field("text", say("The question"), .text, limit: 1000),
                Field(
                    "people", say("Whom you ask"),
                    .choices(members.map { Field.Choice($0.person.description, .verbatim(Self.line($0))) }),
                    help: say("Tick nobody to ask all who have a seat."), required: false),
            ])
    }

    private static func line(_ member: FacilitationStore.MemberRow) -> String {
        member.organisation.map { "\(member.name), \($0)" } ?? member.name
    }

    package init(_ answers: Answers, at path: Path) {
        self.init(answers.text("text"), of: Set(answers.all("people").compactMap { ID($0) }))
    }

    package func perform(in scene: Scene) throws -> Event {
        let facilitation = FacilitationStore(scene)
        let asking = try facilitation.asking()
        try asking.verdict(for: scene.actor).orThrow()
        try asking.verdict(onAsking: people).orThrow()
        let id: ID<ReflectiveQuestion> = scene.newID()
        try facilitation.ask(text, of: people.isEmpty ? asking.members : people, all: people.isEmpty, as: id)
        return Event(.reflectiveQuestionAsked, id)
    }

    package static func next(after event: RecordedEvent, at path: Path) -> Address {
        Address(.reflectiveQuestion, path.network, ID<ReflectiveQuestion>(rawValue: event.subject))
    }
}
