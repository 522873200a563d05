import Domain
import Web
import Words

/// A convener takes a criterion out of the rubric.
package struct DropCriterion: DoorAction {
    let criterion: Criterion.Key

    package init(_ answers: Answers, at path: Path) throws {
        guard let key = path.criterionKey else { throw Path.NotFound() }
        criterion = key
    }

    package static func form(at path: Path, in scene: Scene) throws -> Form {
        guard let key = path.criterionKey else { throw Path.NotFound() }
        return Form(
            say("Take the criterion out"), posts: Address(.dropCriterion, path.network, key.rawValue),
            once: scene.newID(), button: say("Take the criterion out"),
            verdict: try SelectionStore(scene).calling().verdictOnBuilding(by: scene.actor), fields: [])
    }

    package func perform(in scene: Scene) throws -> Event {
        let selection = SelectionStore(scene)
        let (version, form) = try selection.building()
        if !form.criteria.contains(where: { $0.key == criterion }) { throw Path.NotFound() }
        try selection.drop(criterion, from: version)
        return Event(
            .callWritten, scene.network,
            ["did": .word("dropCriterion"), "criterion": .word(criterion.rawValue), "version": .number(version)])
    }

    package static func next(after event: RecordedEvent, at path: Path) -> Address {
        Address(.callDraft, path.network).at("rubric")
    }
}
