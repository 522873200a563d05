import Domain
import Web
import Words

/// A convener moves a criterion up or down by one place.
package struct MoveCriterion: ButtonAction {
    let criterion: Criterion.Key
    let way: Way

    package init(at path: Path) throws {
        guard let key = path.criterionKey, let way = Way(rawValue: try path.text("way")) else { throw Path.NotFound() }
        criterion = key
        self.way = way
    }

    package func address(in network: String) -> Address {
        Address(.moveCriterion, network, criterion.rawValue, way.rawValue)
    }

    package func words(in scene: Scene) -> ButtonWords {
        ButtonWords(say("Move the criterion"))
    }

    package func verdict(in scene: Scene) throws -> Verdict {
        try SelectionStore(scene).calling().verdictOnBuilding(by: scene.actor)
    }

    package func press(in scene: Scene) throws -> Event {
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
