import Domain
import Web
import Words

/// Takes a keeper off the list, for one who said no.
package struct DropKeeper: DoorAction {
    let keeper: ID<Keeper>

    package static func form(at path: Path, in scene: Scene) throws -> Form {
        let closeOut = CloseOutStore(scene)
        let keeper = try path.id("keeper", Keeper.self)
        guard try closeOut.keepers().contains(where: { $0.id == keeper }) else { throw Path.NotFound() }
        return Form(
            say("Take a keeper off the list"), posts: Address(.dropKeeper, path.network, keeper), once: scene.newID(),
            button: say("Take off"),
            verdict: try closeOut.closingNow().verdictOnWorking(by: scene.actor), fields: [])
    }

    package init(_ answers: Answers, at path: Path) throws { keeper = try path.id("keeper") }

    package func perform(in scene: Scene) throws -> Event {
        let closeOut = CloseOutStore(scene)
        try closeOut.closingNow().verdictOnWorking(by: scene.actor).orThrow()
        try closeOut.drop(keeper)
        return Event(.keeperDropped, keeper)
    }

    package static func next(after event: RecordedEvent, at path: Path) -> Address {
        Address(.closing, path.network).at("keepers")
    }
}
