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
        case .introduce: return try begin(.introduction, matter, reply, exchange)
        case .makeOffer: return try begin(.offer, matter, reply, exchange)
        case .makeAsk: return try begin(.ask, matter, reply, exchange)
        case .takeFirstSteps: return try takeSteps(matter, reply, exchange)
        case .answerActivity: return try answer(matter, reply, exchange)
        default: return nil
        }
    }

    /// A conversation named by its first words.
    private static func begin(
        _ kind: ThreadKind, _ matter: Matter, _ reply: ReplyText, _ exchange: ExchangeStore
    ) throws -> ReplyReading {
        guard !reply.words.isEmpty else { return .ask(say("Write a few lines after the number.")) }
        let title = Excerpt.of(String(reply.words.prefix { !$0.isNewline }), most: 80)
        return .act(
            MailedAct(
                matter, in: exchange.scene.network, try exchange.conversing().verdict(for: exchange.scene.actor),
                echo: say("It stands among the conversations now: “\(title)”")
            ) { BeginThread(title, under: nil, reply.words, kind: kind, files: $0, original: $1) })
    }

    /// By their numbers; without a number one says who one is.
    private static func takeSteps(
        _ matter: Matter, _ reply: ReplyText, _ exchange: ExchangeStore
    ) throws -> ReplyReading {
        let steps: [ThreadKind] = [.introduction, .offer, .ask]
        let parts = NumberedReply(reply.text, known: 1...steps.count).parts
        if parts.isEmpty { return try begin(.introduction, matter, reply, exchange) }
        return try parts.reduce(ReplyReading()) { reading, part in
            try reading + begin(steps[part.number - 1], matter, reply.saying(part.text), exchange)
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
