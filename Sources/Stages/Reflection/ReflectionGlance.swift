import Domain
import Words

/// What the network has learned so far.
enum ReflectionGlance {
    static func of(_ scene: Scene, _ facts: NetworkFacts) throws -> [Glance] {
        guard facts.stage >= .active else { return [] }
        return [
            Glance(
                say("Lessons"),
                try ReflectionStore(scene).lessons(Glance.most).map { lesson in
                    Glance.Line(
                        .verbatim(lesson.statement), lesson.sureness.label, at: Address(.lesson, facts.slug, lesson.id))
                },
                rest: say("All lessons"), at: Address(.lessons, facts.slug))
        ]
    }
}
