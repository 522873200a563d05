import Domain
import Web
import Words

/// A goal is given up; it stays in the history and in published versions.
package struct DropGoal: DoorAction {
    let goal: ID<Goal>

    package static func form(at path: Path, in scene: Scene) throws -> Form {
        Form(
            say("Drop this goal"), posts: Address(.dropGoal, path.network, try path.id("goal", Goal.self)),
            once: scene.newID(),
            button: say("Drop this goal"),
            verdict: try CharterStore(scene).chartering().verdictOnAgenda(for: scene.actor), fields: [])
    }

    package init(_ answers: Answers, at path: Path) throws { goal = try path.id("goal") }

    package func perform(in scene: Scene) throws -> Event {
        let charter = CharterStore(scene)
        try charter.chartering().verdictOnAgenda(for: scene.actor).orThrow()
        try charter.drop(goal)
        return Event(.goalDropped, goal)
    }

    package static func next(after event: RecordedEvent, at path: Path) -> Address {
        Address(.charterDraft, path.network).at("goals")
    }
}
