import Domain
import Web
import Words

/// A convener takes a criterion out of the rubric.
package struct DropCriterion: ButtonAction {
    let criterion: Criterion.Key

    package init(at path: Path) throws {
        guard let key = path.criterionKey else { throw Path.NotFound() }
        criterion = key
    }

    package func address(in network: String) -> Address { Address(.dropCriterion, network, criterion.rawValue) }

    package func words(in scene: Scene) -> ButtonWords {
        ButtonWords(say("Take the criterion out"))
    }

    package func verdict(in scene: Scene) throws -> Verdict {
        try SelectionStore(scene).calling().verdictOnBuilding(by: scene.actor)
    }

    package func press(in scene: Scene) throws -> Event {
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
