import Domain
import Web
import Words

/// A convener writes the call: what is asked, by when, how many seats there are and how candidates are scored.
package struct WriteCall: DoorAction {
    let title: String
    let text: String
    let seats: Int
    let deadline: Day
    let rubric: [SelectionStore.RubricRow]
    /// The revision the writer began from.
    let revision: Int

    /// - Parameter anchors: what the lowest and the highest score mean, where it is not the usual.
    package init(
        title: String, text: String, seats: Int, deadline: Day,
        anchors: [Criterion: (lowest: String, highest: String)] = [:],
        revision: Int = 0
    ) {
        self.title = title
        self.text = text
        self.seats = seats
        self.deadline = deadline
        self.revision = revision
        rubric = Criterion.allCases.map {
            SelectionStore.RubricRow(
                criterion: $0, lowest: anchors[$0]?.lowest ?? $0.usualLowest.spoken(to: .english),
                highest: anchors[$0]?.highest ?? $0.usualHighest.spoken(to: .english))
        }
    }

    package static func form(at path: Path, in scene: Scene) throws -> Form {
        let selection = SelectionStore(scene)
        let call = try selection.call()
        let rubric = try selection.rubric()
        var values = [
            "title": call?.title ?? "", "text": call?.text ?? "", "seats": call.map { String($0.seats) } ?? "",
            "deadline": call?.deadline.description ?? "", "revision": String(call?.revision ?? 0),
        ]
        for criterion in Criterion.allCases {
            let row = rubric.first { $0.criterion == criterion }
            values["\(criterion.rawValue)_lowest"] = row?.lowest ?? criterion.usualLowest.spoken(to: .english)
            values["\(criterion.rawValue)_highest"] = row?.highest ?? criterion.usualHighest.spoken(to: .english)
        }
        return Form(
            say("Write the call"), posts: Address(.callText, path.network), once: scene.newID(),
            button: say("Keep the call"),
            lede: say("Once the call is open it stands, because applicants rely on it."),
            audience: say("Until it is open, conveners read it. Then anyone who has its address does."),
            verdict: try selection.calling(call).verdictOnWriting(by: scene.actor), values: values,
            fields: [
                Field("title", say("Title"), limit: 160),
                Field("text", say("What the network is about, and whom it looks for"), .text),
                Field("seats", say("Seats to fill"), .number(1...200)),
                Field(
                    "deadline", say("Deadline"), .day,
                    help: say("Applications are taken until the end of this day, UTC.")),
                Field("revision", say("Revision"), .hidden, limit: 20),
            ] + Criterion.allCases.flatMap(anchorFields))
    }

    private static func anchorFields(for criterion: Criterion) -> [Field] {
        let label = criterion.label
        return [
            Field("\(criterion.rawValue)_lowest", say("\(label): what a 1 means"), limit: 200),
            Field("\(criterion.rawValue)_highest", say("\(label): what a 5 means"), limit: 200),
        ]
    }

    package init(_ answers: Answers, at path: Path) throws {
        guard let deadline = answers.day("deadline") else { throw Path.NotFound() }
        self.init(
            title: answers.text("title"), text: answers.text("text"), seats: answers.number("seats") ?? 1,
            deadline: deadline,
            anchors: Dictionary(
                uniqueKeysWithValues: Criterion.allCases.map {
                    ($0, (answers.text("\($0.rawValue)_lowest"), answers.text("\($0.rawValue)_highest")))
                }), revision: answers.number("revision") ?? 0)
    }

    package func perform(in scene: Scene) throws -> Event {
        let selection = SelectionStore(scene)
        let call = try selection.call()
        try selection.calling(call).verdictOnWriting(by: scene.actor).orThrow()
        try Calling.verdict(deadline: deadline, today: scene.today).orThrow()
        if let call, call.revision != revision { throw Refusal.changedMeanwhile }
        try selection.write(title: title, text: text, seats: seats, deadline: deadline, rubric: rubric)
        return Event(.callWritten, scene.network)
    }

    package static func next(after event: RecordedEvent, at path: Path) -> Address { Address(.call, path.network) }
}
