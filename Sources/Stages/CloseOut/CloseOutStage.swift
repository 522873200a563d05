import Domain
import Words

/// The end: checklist, consents, thanks, keepers, archive, and the seed of the next network.
enum CloseOutStage {
    static let part = StagePart(
        migrations: CloseOutSchema.migrations + [
            EndingSchema.migration, ConsentSchema.migration, GuideSchema.migration, SeedSchema.migration,
        ],
        doors: CloseOutRoutes.add,
        chapters: [Chapter(.closing, say("Close-out"), since: .active, stop: .closing)],
        waiting: { try CloseOutWaiting($0).list() },
        letters: { kind, event, scene in try CloseOutLetters(scene).letters(kind, event) },
        replies: CloseOutReplies.read, broken: CloseOutInvariants.broken,
        mentions: { try CloseOutWaiting($0).mentions() }, glance: CloseOutGlance.of)
}
