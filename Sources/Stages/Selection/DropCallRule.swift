import Domain
import Web
import Words

/// A convener takes a rule of eligibility out of the call.
package struct DropCallRule: DoorAction {
    let rule: ID<EligibilityRule>

    package init(_ answers: Answers, at path: Path) throws { rule = try path.id("rule") }

    package static func form(at path: Path, in scene: Scene) throws -> Form {
        let rule: ID<EligibilityRule> = try path.id("rule")
        return Form(
            say("Take the rule out"), posts: Address(.dropCallRule, path.network, rule), once: scene.newID(),
            button: say("Take the rule out"),
            verdict: try SelectionStore(scene).calling().verdictOnBuilding(by: scene.actor), fields: [])
    }

    package func perform(in scene: Scene) throws -> Event {
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
