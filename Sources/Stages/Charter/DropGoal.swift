import Domain
import Web
import Words

/// A goal is given up; it stays in the history and in published versions.
package struct DropGoal: ButtonAction {
    let goal: ID<Goal>

    package init(at path: Path) throws { goal = try path.id("goal") }

    package func address(in network: String) -> Address { Address(.dropGoal, network, goal) }

    package func words(in scene: Scene) -> ButtonWords {
        ButtonWords(say("Drop this goal"))
    }

    package func verdict(in scene: Scene) throws -> Verdict {
        try CharterStore(scene).chartering().verdictOnAgenda(for: scene.actor)
    }

    package func press(in scene: Scene) throws -> Event {
        try CharterStore(scene).drop(goal)
        return Event(.goalDropped, goal)
    }

    package static func next(after event: RecordedEvent, at path: Path) -> Address {
        Address(.charterDraft, path.network).at("goals")
    }
}
