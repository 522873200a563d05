import Domain
import Web
import Words

/// A convener moves a criterion up or down by one place.
package struct MoveCriterion: DoorAction {
    let criterion: Criterion.Key
    let way: Way

    package init(_ answers: Answers, at path: Path) throws {
        guard let key = path.criterionKey, let way = Way(rawValue: try path.text("way")) else { throw Path.NotFound() }
        criterion = key
        self.way = way
    }

    package static func form(at path: Path, in scene: Scene) throws -> Form {
        guard let key = path.criterionKey else { throw Path.NotFound() }
        return Form(
            say("Move the criterion"), posts: Address(.moveCriterion, path.network, key.rawValue, try path.text("way")),
            once: scene.newID(), button: say("Move the criterion"),
            verdict: try SelectionStore(scene).calling().verdictOnBuilding(by: scene.actor), fields: [])
    }

    package func perform(in scene: Scene) throws -> Event {
        let selection = SelectionStore(scene)
        let (version, form) = try selection.building()
        guard let order = way.moved(criterion, in: form.criteria.map(\.key)) else { throw Path.NotFound() }
        try selection.order(order, in: version)
        return Event(
            .callWritten, scene.network,
            ["did": .word("moveCriterion"), "criterion": .word(criterion.rawValue), "version": .number(version)])
    }

    package static func next(after event: RecordedEvent, at path: Path) -> Address {
        Address(.callDraft, path.network).at("rubric")
    }
}
