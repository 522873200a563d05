import Domain
import Words

/// What waits for somebody in activities: an answer, and for staff the record of who was there.
enum ExchangeWaiting {
    static func of(_ scene: Scene) throws -> [Waiting] {
        guard Conversing.includes(scene.actor), let person = scene.actor.person else { return [] }
        let facts = try CharterStore(scene).facts()
        guard facts.stage == .active || facts.stage == .closing else { return [] }
        let exchange = ExchangeStore(scene)
        let answers = try exchange.unanswered(by: person).map { activity in
            let title = activity.title
            return Waiting(
                say("Say whether you come to “\(title)”"), Address(.activity, facts.slug, activity.id),
                due: activity.starts.day(), matter: .activity(activity.id))
        }
        guard scene.actor.holds(.facilitator) else { return answers }
        return try answers
            + exchange.unrecorded().map { activity in
                let title = activity.title
                return Waiting(say("Record who was at “\(title)”"), Address(.attendance, facts.slug, activity.id))
            }
    }
}
