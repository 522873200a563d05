import Domain
import Words

/// Progress toward the goals.
enum EvaluationStage {
    static let part = StagePart(
        migrations: EvaluationSchema.migrations, doors: EvaluationRoutes.add,
        chapters: [Chapter(.progress, say("Progress"), since: .active)],
        broken: EvaluationInvariants.broken,
        concerns: { scene in
            let facts = try CharterStore(scene).facts()
            return try EvaluationStore(scene).progress(facts).compactMap { progress in
                progress.stillSince.map { since in
                    Concern(
                        .still, .verbatim(progress.goal.statement), Address(.newReading, facts.slug, progress.goal.id),
                        since: since)
                }
            }
        }, glance: EvaluationGlance.of)
}
