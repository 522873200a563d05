import Domain
import Words

/// How far each goal has come.
enum EvaluationGlance {
    static func of(_ scene: Scene, _ facts: NetworkFacts) throws -> [Glance] {
        guard facts.stage >= .active else { return [] }
        return [
            Glance(
                CharterSection.goals.label,
                try EvaluationStore(scene).progress(facts).map { progress in
                    let measure = progress.goal.measure
                    let line = progress.line
                    return Glance.Line(
                        .verbatim(progress.goal.statement), say("\(measure): \(line)", context: "goal"),
                        at: Address(.progress, facts.slug).at("goal-\(progress.goal.id)"))
                },
                rest: say("The figures behind it"), at: Address(.progress, facts.slug))
        ]
    }
}
