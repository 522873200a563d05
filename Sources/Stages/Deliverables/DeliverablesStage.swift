import Domain
import Words

/// What the members produce together.
enum DeliverablesStage {
    static let part = StagePart(
        migrations: DeliverablesSchema.migrations, doors: DeliverablesRoutes.add,
        chapters: [Chapter(.deliverables, say("Deliverables"), since: .active)],
        waiting: { try DeliverablesWaiting($0).list() },
        letters: { kind, event, scene in try DeliverableLetters(scene).letters(kind, event) },
        replies: DeliverablesReplies.read, reversal: DeliverablesReplies.reversal,
        broken: { try DeliverablesInvariants($0).broken() },
        signs: { try DeliverablesStore($0).signs($1, of: $2) },
        context: DeliverablesGlance.of,
        sights: { [SightLine(say("Drafts of deliverables, before they are released"), Sight($0).seesDrafts)] },
        glance: DeliverablesGlance.of,
        findable: DeliverablesFindable.findable,
        subjects: { scene, facts, events in
            try DeliverablesStore(scene).titles(
                of: events.of(
                    .deliverablePlanned, .deliverableWritten, .deliverableSubmitted, .deliverableReviewed,
                    .deliverableSignedOff, .deliverableReleased, .deliverableGivenUp, .deliverableResumed)
            ).reduce(into: [:]) {
                $0[$1.key.rawValue] = EventSubject($1.value, at: Address(.deliverable, facts.slug, $1.key))
            }
        })
}
