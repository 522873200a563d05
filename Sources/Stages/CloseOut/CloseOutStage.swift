import Domain
import Words

/// The end: checklist, consents, thanks, keepers, archive, and the seed of the next network.
enum CloseOutStage {
    static let part = StagePart(
        migrations: CloseOutSchema.migrations, doors: CloseOutRoutes.add,
        chapters: [Chapter(.closing, say("Close-out"), since: .active, stop: .closing)],
        waiting: { try CloseOutWaiting($0).list() },
        letters: { kind, event, scene in try CloseOutLetters(scene).letters(kind, event) },
        broken: { connection in
            try connection.column(
                """
                SELECT n.name FROM network n WHERE n.stage = 'closing'
                AND NOT EXISTS (SELECT 1 FROM closing c WHERE c.network_id = n.id)
                """, as: String.self
            ).map { "The network “\($0)” is closing, but nobody has begun it." }
        }, glance: CloseOutGlance.of)
}
