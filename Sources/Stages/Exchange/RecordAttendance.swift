import Domain
import Web
import Words

/// The facilitator or a convener records who was there and what came of it.
package struct RecordAttendance: DoorAction {
    let activity: ID<Activity>
    let people: [ID<Person>]
    let notes: String

    package init(at activity: ID<Activity>, _ people: [ID<Person>], notes: String) {
        self.activity = activity
        self.people = people
        self.notes = notes
    }

    package static func form(at path: Path, in scene: Scene) throws -> Form {
        let exchange = ExchangeStore(scene)
        try exchange.admit()
        let activity = try exchange.activity(path.id("activity"))
        let answers = try exchange.answers(to: activity.id)
        let came = answers.filter { activity.recorded == nil ? $0.answer == .yes : $0.came }
        return Form(
            say("Who was there"), posts: Address(.attendance, path.network, activity.id), once: scene.newID(),
            button: say("Keep the record"), lede: .verbatim(activity.title),
            audience: say("Everybody who takes part in the network's activities sees it."),
            verdict: try exchange.gathering(of: activity).verdictOnRecording(
                startsAt: activity.starts, by: scene.actor),
            values: ["notes": activity.notes], replaces: activity.recorded != nil,
            fields: [
                Field("people", say("Who was there"), .choices(try choices(exchange)), required: false),
                Field(
                    "notes", say("Notes"), .text,
                    help: say("What was learned and what follows from it, for those who could not come."),
                    required: false),
            ]
        ).filled("people", came.map(\.person.description))
    }

    private static func choices(_ exchange: ExchangeStore) throws -> [Field.Choice] {
        try exchange.participants().map { participant in
            let words = [participant.name, participant.organisation].compactMap(\.self).joined(separator: ", ")
            return Field.Choice(participant.person.description, .verbatim(words))
        }
    }

    package init(_ answers: Answers, at path: Path) throws {
        self.init(
            at: try path.id("activity"), answers.all("people").compactMap { ID($0) }, notes: answers.text("notes"))
    }

    package func perform(in scene: Scene) throws -> Event {
        let exchange = ExchangeStore(scene)
        let known = try exchange.activity(activity)
        try exchange.gathering(of: known).verdictOnRecording(startsAt: known.starts, by: scene.actor).orThrow()
        try exchange.record(Array(Set(people)).sorted(), at: activity, notes: notes)
        return Event(.attendanceRecorded, activity, ["people": .number(Set(people).count)])
    }

    package static func next(after event: RecordedEvent, at path: Path) -> Address {
        Address(.activity, path.network, ID<Activity>(rawValue: event.subject))
    }
}
