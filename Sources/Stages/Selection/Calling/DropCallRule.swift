import Domain
import Web
import Words

/// A convener takes a rule of eligibility out of the call.
package struct DropCallRule: ButtonAction {
    let rule: ID<EligibilityRule>

    package init(at path: Path) throws { rule = try path.id("rule") }

    package func address(in network: String) -> Address { Address(.dropCallRule, network, rule) }

    package func words(in scene: Scene) -> ButtonWords {
        ButtonWords(say("Take the rule out"))
    }

    package func verdict(in scene: Scene) throws -> Verdict {
        try SelectionStore(scene).calling().verdictOnBuilding(by: scene.actor)
    }

    package func press(in scene: Scene) throws -> Event {
        let selection = SelectionStore(scene)
        let (version, form) = try selection.building()
        if !form.rules.contains(where: { $0.id == rule }) { throw Path.NotFound() }
        try selection.drop(rule, from: version)
        return Event(
            .callWritten, scene.network, ["did": .word("dropRule"), "rule": .id(rule), "version": .number(version)])
    }

    package static func next(after event: RecordedEvent, at path: Path) -> Address {
        Address(.callDraft, path.network).at("rules")
    }
}
