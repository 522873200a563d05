import Domain
import Web
import Words

/// A convener asks for the cohort with the highest total under the quotas; it is worked out aside, and nothing changes by it.
package struct AskForCohort: ButtonAction {
    package init() {}
    package init(at path: Path) {}

    package func address(in network: String) -> Address { Address(.newCohort, network) }

    package func words(in scene: Scene) -> ButtonWords {
        ButtonWords(
            say("Work out a cohort"),
            lede: say(
                "The set of candidates with the highest total that keeps every quota, and what each quota costs."),
            audience: say("Nothing changes and nobody hears of it until you accept the cohort."))
    }

    package func verdict(in scene: Scene) throws -> Verdict {
        try SelectionStore(scene).choosing(CohortPoolReading(scene)).verdictOnAsking(by: scene.actor)
    }

    package func press(in scene: Scene) throws -> Event {
        let store = CohortStore(scene)
        let cohort = try store.ask(CohortPoolReading(scene), .total)
        return Event(.cohortAsked, cohort, try store.seals(of: cohort))
    }

    package static func next(after event: RecordedEvent, at path: Path) -> Address { Address(.cohort, path.network) }
}
