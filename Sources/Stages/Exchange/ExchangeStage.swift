import Domain
import Words

/// Threads and activities: what members learn from each other.
enum ExchangeStage {
    static let part = StagePart(
        migrations: ExchangeSchema.migrations, doors: ExchangeRoutes.add,
        chapters: [
            Chapter(.threads, say("Conversations"), since: .active, stop: .active, for: Conversing.includes),
            Chapter(.activities, say("Activities"), since: .active, for: Conversing.includes),
        ],
        waiting: ExchangeWaiting.of,
        letters: ExchangeLetters.of, replies: ExchangeReplies.read, broken: { try ExchangeInvariants($0).broken() },
        concerns: ExchangeConcerns.of,
        signs: { try ExchangeStore($0).signs($1, of: $2) },
        context: ExchangeContext.of,
        sights: { [SightLine(say("Conversations, and activities with who came"), Conversing.includes($0))] },
        glance: ExchangeGlance.of,
        findable: ExchangeFindable.findable,
        subjects: ExchangeEventSubjects.of)
}
