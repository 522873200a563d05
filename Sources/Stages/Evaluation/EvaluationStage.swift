import Domain
import Storage
import Words

/// Progress toward the goals.
enum EvaluationStage {
    static let part = StagePart(
        migrations: EvaluationSchema.migrations, doors: EvaluationRoutes.add,
        chapters: [Chapter(.progress, say("Progress"), since: .active)],
        broken: { try readingsElsewhere($0) },
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

    private static func readingsElsewhere(_ connection: any Connection) throws -> [String] {
        try connection.column(
            "SELECT r.id FROM goal_reading r JOIN goal g ON g.id = r.goal_id WHERE g.network_id <> r.network_id",
            as: ID<Reading>.self
        ).map { "Reading \($0) belongs to another network than its goal." }
    }
}
