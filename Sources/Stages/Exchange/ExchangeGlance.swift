import Domain
import Words

/// What comes up next, and what was talked about last.
enum ExchangeGlance {
    static func of(_ scene: Scene, _ facts: NetworkFacts) throws -> [Glance] {
        guard Conversing.includes(scene.actor), facts.stage >= .active else { return [] }
        let exchange = ExchangeStore(scene)
        let ahead = try exchange.activitiesAhead(Glance.most).filter { $0.cancelled == nil }.map { activity in
            let kind = activity.kind.label
            let starts = activity.starts
            return Glance.Line(
                .verbatim(activity.title), say("\(kind): \(starts)", context: "activity"),
                at: Address(.activity, facts.slug, activity.id))
        }
        let talk = try exchange.threads(Glance.most).map { thread in
            let count = thread.posts
            let last = thread.last.day()
            return Glance.Line(
                .verbatim(thread.title), say("\(count) posts, the last on \(last)"),
                at: Address(.thread, facts.slug, thread.id))
        }
        return [
            Glance(say("Coming up"), ahead, rest: say("All activities"), at: Address(.activities, facts.slug)),
            Glance(say("Conversations"), talk, rest: say("All conversations"), at: Address(.threads, facts.slug)),
        ]
    }
}
