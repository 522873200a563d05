import Domain
import Storage
import Words

/// Journals, lessons and adaptations.
enum ReflectionStage {
    static let part = StagePart(
        migrations: ReflectionSchema.migrations, doors: ReflectionRoutes.add,
        chapters: [
            Chapter(.reflection, say("Reflection"), since: .active), Chapter(.lessons, say("Lessons"), since: .active),
        ],
        waiting: { scene in
            guard scene.actor.holds(.member), try CharterStore(scene).stage() == .active else { return [] }
            let facts = try CharterStore(scene).facts()
            let period = Quarter(scene.today).previous
            guard try FacilitationStore(scene).workingSince(facts) < Quarter(scene.today).begins,
                try !ReflectionStore(scene).hasWritten(about: period)
            else { return [] }
            let quarter = period.label
            return [Waiting(say("Write your learning journal for \(quarter)"), Address(.newJournalEntry, facts.slug))]
        },
        broken: { try lessonsOutWithoutConsent($0) }, glance: ReflectionGlance.of, findable: LessonsFindable.findable)

    private static func lessonsOutWithoutConsent(_ connection: any Connection) throws -> [String] {
        try connection.column("SELECT id FROM lesson WHERE is_public = 1 AND may_travel = 0", as: ID<Lesson>.self)
            .map { "Lesson \($0) is public, but its author has not agreed." }
    }
}
