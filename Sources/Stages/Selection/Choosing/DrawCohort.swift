import Domain
import Web
import Words

/// A convener makes the pool final and has the cohort drawn from the seed that was recorded before.
package struct DrawCohort: ButtonAction {
    package init() {}
    package init(at path: Path) {}

    package func address(in network: String) -> Address { Address(.drawCohort, network) }

    package func words(in scene: Scene) -> ButtonWords {
        ButtonWords(
            say("Make the pool final and draw"),
            lede: say(
                "Candidates whom scores do not tell apart are drawn among by the fairest lottery that keeps every quota. It uses up the seed; another draw needs another seed, with a reason."
            ),
            audience: say("Nothing changes and nobody hears of it until you accept the cohort."))
    }

    package func verdict(in scene: Scene) throws -> Verdict {
        let reading = try CohortPoolReading(scene)
        let draw = try CohortStore(scene).drawStanding(reading)
        return try SelectionStore(scene).choosing(reading).verdictOnDrawing(draw, by: scene.actor)
    }

    package func press(in scene: Scene) throws -> Event {
        let store = CohortStore(scene)
        guard let seed = try store.seeds().first(where: { !$0.isUsed }) else { throw Path.NotFound() }
        let cohort = try store.ask(CohortPoolReading(scene), .lottery, seed: seed.id, because: seed.reason)
        try store.use(seed.id)
        return Event(.drawAsked, cohort, try store.seals(of: cohort).merging(["seed": .id(seed.id)]) { $1 })
    }

    package static func next(after event: RecordedEvent, at path: Path) -> Address { Address(.cohort, path.network) }
}
