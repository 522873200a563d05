import Domain
import Web
import Words

/// Whoever planned an activity, or those who lead, call it off and say why. It stays in the list with its reason.
package struct CancelActivity: DoorAction {
    let activity: ID<Activity>
    let reason: String

    package init(_ activity: ID<Activity>, because reason: String) {
        self.activity = activity
        self.reason = reason
    }

    package static func form(at path: Path, in scene: Scene) throws -> Form {
        let exchange = ExchangeStore(scene)
        try exchange.admit()
        let activity = try exchange.activity(path.id("activity"))
        return Form(
            say("Call it off"), posts: Address(.cancelActivity, path.network, activity.id), once: scene.newID(),
            button: say("Call it off"), lede: .verbatim(activity.title),
            audience: try exchange.audience(isNews: false, canWait: false),
            verdict: try exchange.cancelling(activity), fields: [Field("reason", say("Why"), .text, limit: 2000)])
    }

    package init(_ answers: Answers, at path: Path) throws {
        self.init(try path.id("activity"), because: answers.text("reason"))
    }

    package func perform(in scene: Scene) throws -> Event {
        let exchange = ExchangeStore(scene)
        try exchange.cancelling(try exchange.activity(activity)).orThrow()
        try exchange.cancel(activity, because: reason)
        return Event(.activityCancelled, activity)
    }

    package static func next(after event: RecordedEvent, at path: Path) -> Address {
        Address(.activity, path.network, ID<Activity>(rawValue: event.subject))
    }
}

extension ExchangeStore {
    func cancelling(_ activity: ActivityRow) throws -> Verdict {
        try gathering(of: activity).verdictOnCancelling(
            plannedBy: activity.plannedBy, startsAt: activity.starts, by: scene.actor)
    }
}
