import Domain
import Words

/// What a reply does in conversations and activities.
enum ExchangeReplies {
    static func read(_ matter: Matter, _ reply: ReplyText, in scene: Scene) throws -> ReplyReading? {
        let exchange = ExchangeStore(scene)
        switch matter.action {
        case .addPost:
            let thread = try exchange.thread(ID(rawValue: matter.subject))
            let verdict = try exchange.conversing().verdictOnPosting(in: thread.standing, by: scene.actor)
            return .act(
                MailedAct(matter, in: scene.network, verdict) { files, original in
                    AddPost(to: thread.id, reply.words, files: files, original: original)
                })
        case .beginThread:
            let named = ThreadTitle(reply.title)
            return .act(
                MailedAct(matter, in: scene.network, try exchange.conversing().verdict(for: scene.actor)) {
                    BeginThread(named.title, under: nil, reply.words, kind: named.kind, files: $0, original: $1)
                })
        case .answerActivity: return try answer(matter, reply, exchange)
        default: return nil
        }
    }

    private static func answer(
        _ matter: Matter, _ reply: ReplyText, _ exchange: ExchangeStore
    ) throws -> ReplyReading {
        let scene = exchange.scene
        let activity = try exchange.activity(ID(rawValue: matter.subject))
        let verdict = try exchange.gathering(of: activity).verdictOnAnswering(
            startsAt: activity.starts, by: scene.actor)
        let spoken = SpokenAnswer(reply.text)
        guard let answer = spoken.answer else {
            return .ask(
                say(
                    "We could not tell whether you come, so nothing is changed. Reply with one word: yes, no or maybe.")
            )
        }
        let label = answer.label
        let echo = say(
            "We understood your answer as: “\(label)”. It is kept that way. If you meant something else, reply yes, no or maybe."
        )
        return .act(
            MailedAct(matter, in: scene.network, verdict, echo: spoken.isPlain ? nil : echo) { _, _ in
                AnswerActivity(activity.id, answer)
            })
    }
}
