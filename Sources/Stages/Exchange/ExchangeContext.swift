import Domain
import Words

/// What conversations came to last, and what comes up next.
enum ExchangeContext {
    private static let most = 5
    private static let longest = 300

    static func of(_ scene: Scene, _ facts: NetworkFacts) throws -> [Glance] {
        guard Conversing.includes(scene.actor) else { return [] }
        let outcomes = try ExchangeStore(scene).outcomes(most).map { thread in
            Glance.Line(
                .verbatim(thread.title), .verbatim(Excerpt.of(thread.outcome, most: longest)),
                at: Address(.thread, facts.slug, thread.id))
        }
        return [
            Glance(say("Last outcomes"), outcomes, rest: say("All conversations"), at: Address(.threads, facts.slug))
        ] + (try ExchangeGlance.of(scene, facts))
    }
}
