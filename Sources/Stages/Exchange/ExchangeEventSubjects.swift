import Domain
import Words

/// What events of conversations and activities were about, for those who take part in them.
enum ExchangeEventSubjects {
    static func of(_ scene: Scene, _ facts: NetworkFacts, _ events: EventSubjects) throws -> [Int64: EventSubject] {
        guard Conversing.includes(scene.actor) else { return [:] }
        let exchange = ExchangeStore(scene)
        let threads = events.of(.threadBegun, .threadClosed, .threadReopened, as: Thread.self)
        let posts = events.of(.postAdded, .postEdited, as: Post.self)
        let activities = events.of(
            .activityPlanned, .activityChanged, .activityCancelled, .activityAnswered, .attendanceRecorded,
            as: Activity.self)
        var subjects: [Int64: EventSubject] = [:]
        for (id, title) in threads.isEmpty ? [:] : try exchange.titles(of: threads) {
            subjects[id.rawValue] = EventSubject(title, at: Address(.thread, facts.slug, id))
        }
        for (id, title) in posts.isEmpty ? [:] : try exchange.titles(ofThreadsWith: posts) {
            subjects[id.rawValue] = EventSubject(title, at: Address(.post, facts.slug, id))
        }
        for (id, title) in activities.isEmpty ? [:] : try exchange.titles(of: activities) {
            subjects[id.rawValue] = EventSubject(title, at: Address(.activity, facts.slug, id))
        }
        return subjects
    }
}
