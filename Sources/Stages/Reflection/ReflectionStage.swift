import Domain
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
            return [
                Waiting(
                    say("Write your learning journal for \(quarter)"), Address(.newJournalEntry, facts.slug),
                    matter: Matter(.writeJournal, scene.network), occasion: period.rawValue)
            ]
        },
        replies: ReflectionReplies.read, broken: ReflectionInvariants.broken,
        sights: { actor in
            let audiences = JournalSight(actor).audiences
            return JournalEntry.Audience.allCases.map { audience in
                let label = audience.label
                return SightLine(say("Journal entries kept for: \(label)"), audiences.contains(audience))
            }
        }, glance: ReflectionGlance.of,
        findable: LessonsFindable.findable,
        subjects: { scene, facts, events in
            try ReflectionStore(scene).lessons(events.of(.lessonWritten, .lessonReleased, .lessonHeldBack)).reduce(
                into: [:]) {
                    $0[$1.id.rawValue] = EventSubject($1.statement, at: Address(.lesson, facts.slug, $1.id))
                }
        })
}
