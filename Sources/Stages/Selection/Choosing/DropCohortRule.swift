import Domain
import Web
import Words

/// A convener takes a rule on named candidates out.
package struct DropCohortRule: ButtonAction {
    let rule: ID<CohortPair>

    package init(at path: Path) throws { rule = try path.id("bond") }

    init(_ rule: ID<CohortPair>) {
        self.rule = rule
    }

    package func address(in network: String) -> Address { Address(.dropCohortRule, network, rule) }

    package func words(in scene: Scene) -> ButtonWords { ButtonWords(say("Take the rule out")) }

    package func verdict(in scene: Scene) throws -> Verdict {
        guard try SelectionStore(scene).sight()?.seesAll == true else { throw Path.NotFound() }
        return Choosing(stage: try CharterStore(scene).stage()).verdictOnStating(by: scene.actor)
    }

    package func press(in scene: Scene) throws -> Event {
        let selection = SelectionStore(scene)
        guard let sight = try selection.sight(),
            let found = try selection.cohortPairs(sight).first(where: { $0.id == rule })
        else { throw Path.NotFound() }
        try selection.drop(rule)
        let named = [found.candidate, found.other].compactMap(\.self)
        return Event(
            .cohortRuleDropped, named.first(where: sight.handedOver.contains) ?? found.candidate, ["rule": .id(rule)])
    }

    package static func next(after event: RecordedEvent, at path: Path) -> Address {
        Address(.cohort, path.network).at("rules")
    }
}
