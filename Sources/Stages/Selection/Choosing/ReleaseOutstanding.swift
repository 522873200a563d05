import Domain
import Web
import Words

/// A convener no longer waits for reviews that are still to come: their reviewers are released at once.
package struct ReleaseOutstanding: ButtonAction {
    package init() {}
    package init(at path: Path) {}

    package func address(in network: String) -> Address { Address(.releaseOutstanding, network) }

    package func words(in scene: Scene) -> ButtonWords {
        ButtonWords(
            say("Release reviewers who have not scored"),
            lede: say("Candidates with a score are not waited for any more; reviews that were given stand."),
            audience: say("Nobody gets a letter; the candidates leave the lists of those reviewers."))
    }

    package func verdict(in scene: Scene) throws -> Verdict {
        let selection = SelectionStore(scene)
        let reading = try CohortPoolReading(scene)
        let outstanding = try selection.outstanding(on: Set(reading.pool.map(\.id))).reviews.values.reduce(0, +)
        return try selection.choosing(reading).verdictOnReleasing(outstanding: outstanding, by: scene.actor)
    }

    package func press(in scene: Scene) throws -> Event {
        let reading = try CohortPoolReading(scene)
        let count = try SelectionStore(scene).releaseOutstanding(on: Set(reading.pool.map(\.id)))
        return Event(.outstandingReleased, scene.network, ["reviews": .number(count)])
    }

    package static func next(after event: RecordedEvent, at path: Path) -> Address { Address(.cohort, path.network) }
}
