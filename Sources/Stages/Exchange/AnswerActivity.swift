import Domain
import Web
import Words

/// Somebody says whether they come.
package struct AnswerActivity: DoorAction {
    let activity: ID<Activity>
    let answer: Activity.Answer

    package init(_ activity: ID<Activity>, _ answer: Activity.Answer) {
        self.activity = activity
        self.answer = answer
    }

    package static func form(at path: Path, in scene: Scene) throws -> Form {
        let exchange = ExchangeStore(scene)
        try exchange.admit()
        let activity = try exchange.activity(path.id("activity"))
        let answers = try exchange.answers(to: activity.id)
        return form(for: activity, answers, at: path.network, scene, try exchange.gathering(of: activity))
    }

    static func form(
        for activity: ExchangeStore.ActivityRow, _ answers: [ExchangeStore.AnswerRow], at network: String,
        _ scene: Scene,
        _ gathering: Gathering
    ) -> Form {
        let mine = answers.first { $0.person == scene.actor.person }?.answer
        return Form(
            say("Will you come?"), posts: Address(.activityAnswer, network, activity.id), once: scene.newID(),
            button: say("Keep the answer"),
            audience: say("Everybody who takes part in the network's activities sees it."),
            verdict: gathering.verdictOnAnswering(startsAt: activity.starts, by: scene.actor),
            values: mine.map { ["answer": $0.rawValue] } ?? [:],
            fields: [
                Field(
                    "answer", say("Your answer"),
                    .choice(Activity.Answer.allCases.map { Field.Choice($0.rawValue, $0.label) }))
            ])
    }

    package init(_ answers: Answers, at path: Path) throws {
        self.init(try path.id("activity"), answers.choice("answer") ?? .maybe)
    }

    package func perform(in scene: Scene) throws -> Event {
        let exchange = ExchangeStore(scene)
        let known = try exchange.activity(activity)
        try exchange.gathering(of: known).verdictOnAnswering(startsAt: known.starts, by: scene.actor).orThrow()
        try exchange.answer(activity, answer, by: try scene.member().person)
        return Event(.activityAnswered, activity)
    }

    package static func next(after event: RecordedEvent, at path: Path) -> Address {
        Address(.activity, path.network, ID<Activity>(rawValue: event.subject))
    }
}
