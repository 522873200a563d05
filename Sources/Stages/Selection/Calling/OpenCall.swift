import Domain
import Web
import Words

/// A convener opens the call once nothing is missing: from now on anyone can read it and apply.
package struct OpenCall: ButtonAction {
    package init() {}
    package init(at path: Path) {}

    package func address(in network: String) -> Address { Address(.openCall, network) }

    package func words(in scene: Scene) -> ButtonWords {
        ButtonWords(
            say("Open the call"), lede: say("Once the call is open it stands, because applicants rely on it."))
    }

    package func verdict(in scene: Scene) throws -> Verdict {
        try SelectionStore(scene).opening()
    }

    package func press(in scene: Scene) throws -> Event {
        let selection = SelectionStore(scene)
        try selection.openCall()
        return Event(.callOpened, scene.network, ["version": .number(1), "digest": try selection.digest(of: 1)])
    }

    package static func next(after event: RecordedEvent, at path: Path) -> Address { Address(.call, path.network) }
}

extension SelectionStore {
    func opening() throws -> Verdict {
        let call = try call()
        let faults = try call?.opened == nil ? call?.draft.map { try self.faults(of: $0) } ?? [] : []
        return try calling(call).verdictOnOpening(by: scene.actor, faults: faults)
    }

    /// Whether the change being written may be published now.
    func publishing() throws -> Verdict {
        let call = try call()
        let draft = call?.opened == nil ? nil : call?.draft
        return try calling(call).verdictOnPublishing(
            by: scene.actor, faults: try draft.map { try faults(of: $0) } ?? [],
            next: try draft.map { try terms(of: $0).deadline })
    }
}
