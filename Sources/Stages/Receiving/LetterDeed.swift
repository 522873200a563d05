import Domain
import Words

/// What a letter would do where it belongs, asked before it is done: the verdict of the action's own rule.
struct LetterDeed: Sendable {
    /// Of a post, as its form takes it.
    private static let longestPost = 20_000

    let route: LetterRoute
    /// What the rule says against it, for whoever wrote it.
    let refusal: Phrase?
    /// What was understood of an answer to an activity.
    let answer: SpokenAnswer?

    init(of letter: ArrivedLetter, _ files: LetterFiles, along route: LetterRoute, in scene: Scene) throws {
        guard route.reason == nil, let person = route.person, let matter = route.matter else {
            (self.route, refusal, answer) = (route, nil, nil)
            return
        }
        let own = scene.elsewhere(route.network)
        let actor = try VisitStore(scene.connection).actor(person, in: route.network)
        let verdict: Verdict
        do {
            verdict = try Self.verdict(on: matter, by: actor, in: own)
        } catch is Path.NotFound {
            (self.route, refusal, answer) = (route.kept(because: .nowhere), nil, nil)
            return
        }
        answer = matter.action == .answerActivity ? SpokenAnswer(letter.text) : nil
        refusal = verdict.refusal?.reason
        self.route = Self.obstacle(verdict, letter, files, answer).map(route.kept) ?? route
    }

    private static func obstacle(
        _ verdict: Verdict, _ letter: ArrivedLetter, _ files: LetterFiles, _ answer: SpokenAnswer?
    ) -> HeldReason? {
        if !verdict.isAllowed { return .refused }
        if letter.text.isEmpty, files.taken.isEmpty || answer != nil { return .empty }
        if letter.text.count > longestPost { return .tooLong }
        if let answer, answer.answer == nil { return .unclear }
        return nil
    }

    private static func verdict(on matter: Matter, by actor: Actor, in scene: Scene) throws -> Verdict {
        let exchange = ExchangeStore(scene)
        switch matter.action {
        case .addPost:
            let thread = try exchange.thread(ID(rawValue: matter.subject))
            return try exchange.conversing().verdictOnPosting(in: thread.standing, by: actor)
        case .beginThread: return try exchange.conversing().verdict(for: actor)
        case .answerActivity:
            let activity = try exchange.activity(ID(rawValue: matter.subject))
            return try exchange.gathering(of: activity).verdictOnAnswering(startsAt: activity.starts, by: actor)
        }
    }
}
