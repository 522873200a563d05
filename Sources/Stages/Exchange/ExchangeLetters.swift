import Domain
import Markup
import Words

/// Who hears by mail of what happened in conversations and activities: everybody who takes part, but whoever did it.
enum ExchangeLetters {
    static func of(_ kind: EventKind, _ event: RecordedEvent, in scene: Scene) throws -> [Addressed] {
        guard let letter = try letter(kind, event, in: scene) else { return [] }
        let author = try author(kind, event, in: scene)
        let (matter, takesReply) = try matter(kind, event, in: scene)
        return try ExchangeStore(scene).participants().filter { $0.person != author }.compactMap { receiver in
            receiver.email.map {
                Addressed(
                    letter: letter, email: $0, person: receiver.person, language: receiver.language, link: nil,
                    matter: matter, takesReply: takesReply)
            }
        }
    }

    /// Whoever did it need not hear of it; what a moderator took in was written by somebody else.
    private static func author(_ kind: EventKind, _ event: RecordedEvent, in scene: Scene) throws -> ID<Person>? {
        kind == .letterTaken ? try ExchangeStore(scene).post(ID(rawValue: event.subject)).author : event.actor
    }

    private static func matter(
        _ kind: EventKind, _ event: RecordedEvent, in scene: Scene
    ) throws -> (Matter, takesReply: Bool) {
        switch kind {
        case .postAdded, .letterTaken:
            return (.thread(try ExchangeStore(scene).post(ID(rawValue: event.subject)).thread), true)
        case .threadBegun: return (.thread(ID(rawValue: event.subject)), true)
        case .threadClosed: return (.thread(ID(rawValue: event.subject)), false)
        default:
            let activity = try ExchangeStore(scene).activity(ID(rawValue: event.subject))
            return (.activity(activity.id), activity.cancelled == nil && activity.starts > event.at)
        }
    }

    private static func letter(_ kind: EventKind, _ event: RecordedEvent, in scene: Scene) throws -> (any Letter)? {
        switch kind {
        case .threadBegun: return try post(of: ID(rawValue: event.subject), nil, in: scene)
        case .postAdded, .letterTaken:
            let post = try ExchangeStore(scene).post(ID(rawValue: event.subject))
            // What a moderator took in may have begun the conversation.
            return try self.post(of: post.thread, post.place == 1 ? nil : post, in: scene)
        case .threadClosed: return try outcome(of: ID(rawValue: event.subject), in: scene)
        case .activityPlanned, .activityChanged, .activityCancelled:
            let facts = try CharterStore(scene).facts()
            let activity = try ExchangeStore(scene).activity(ID(rawValue: event.subject))
            guard activity.ends > event.at else { return nil }
            return ActivityLetter(
                activity: activity, network: facts.name,
                address: scene.setting.site.publicAddress + Address(.activity, facts.slug, activity.id).path,
                appointment: ActivityCalendar(activity: activity, network: facts, site: scene.setting.site).invitation)
        default: return nil
        }
    }

    private static func post(
        of id: ID<Thread>, _ answer: ExchangeStore.PostRow?, in scene: Scene
    ) throws -> (any Letter)? {
        let exchange = ExchangeStore(scene)
        let facts = try CharterStore(scene).facts()
        let thread = try exchange.thread(id)
        guard let post = try answer ?? exchange.posts(of: id, page: 1).first else { return nil }
        let address = Address(.thread, facts.slug, id).asking(["post": post.id.description]).at("post-\(post.id)")
        return PostLetter(
            name: post.name, thread: thread.title, network: facts.name, text: Markdown(post.text).plain,
            isFirst: answer == nil, address: scene.setting.site.publicAddress + address.path)
    }

    private static func outcome(of id: ID<Thread>, in scene: Scene) throws -> any Letter {
        let facts = try CharterStore(scene).facts()
        let thread = try ExchangeStore(scene).thread(id)
        return OutcomeLetter(
            name: thread.closer ?? facts.name, thread: thread.title, network: facts.name,
            outcome: Markdown(thread.outcome).plain,
            address: scene.setting.site.publicAddress + Address(.thread, facts.slug, id).path)
    }
}
