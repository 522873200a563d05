import Domain
import Words

/// What has been released, and what is being worked on.
enum DeliverablesGlance {
    /// Among how many of the newest it looks.
    private static let newest = 20

    static func of(_ scene: Scene, _ facts: NetworkFacts) throws -> [Glance] {
        guard facts.stage >= .active else { return [] }
        let lines = try DeliverablesStore(scene).lines(newest)
        let released = lines.filter { $0.released != nil }
        return [
            Glance(
                say("Deliverables"),
                (released + lines.filter { $0.released == nil }).prefix(Glance.most).map { line in
                    Glance.Line(
                        .verbatim(line.title), line.state.label, at: Address(.deliverable, facts.slug, line.id))
                },
                rest: say("All deliverables"), at: Address(.deliverables, facts.slug))
        ]
    }
}
