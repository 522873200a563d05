import Domain
import Words

/// Conversations nobody has answered, for the facilitator to look after.
enum ExchangeConcerns {
    static func of(_ scene: Scene) throws -> [Concern] {
        let slug = try CharterStore(scene).facts().slug
        let since = scene.now.adding(days: -Conversing.daysToAnswer)
        return try ExchangeStore(scene).threadsUnanswered(since: since).map { thread in
            let title = thread.title
            return Concern(
                .unanswered, say("Nobody has answered in “\(title)”"), Address(.thread, slug, thread.id),
                since: thread.begun.day())
        }
    }
}
