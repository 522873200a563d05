import Domain
import Web
import Words

/// Somebody undoes what they did a little while ago, such as a promise made by a reply that was misread.
package struct TakeBack: ButtonAction {
    let event: ID<Event>

    package init(_ event: ID<Event>) {
        self.event = event
    }

    package init(at path: Path) throws { self.init(try path.id("event")) }

    package func address(in network: String) -> Address { Address(.takeBack, network, event) }

    package func words(in scene: Scene) throws -> ButtonWords {
        let done = try found(in: scene)
        return ButtonWords(say("Take it back"), lede: done.kind.done)
    }

    package func verdict(in scene: Scene) throws -> Verdict {
        let done = try found(in: scene)
        let rule = TakingBack(
            stage: try CharterStore(scene).stage(), doer: done.event.actor, done: done.event.at, now: scene.now)
        return .all(
            rule.verdict(for: scene.actor),
            try reversal(of: done, in: scene) == nil ? .refused(.nothingToTakeBack) : .allowed)
    }

    package func press(in scene: Scene) throws -> Event {
        let done = try found(in: scene)
        guard let reversal = try reversal(of: done, in: scene) else { throw Refusal.nothingToTakeBack }
        try reversal.undo()
        return Event(.actTakenBack, event, ["kind": .word(done.kind.rawValue)])
    }

    /// Nobody learns by trying what others did.
    private func found(in scene: Scene) throws -> (event: RecordedEvent, kind: EventKind) {
        guard let recorded = try EventLog(scene.connection, scene.network).event(event),
            let kind = EventKind(rawValue: recorded.kind), recorded.actor != nil, recorded.actor == scene.actor.person
        else { throw Path.NotFound() }
        return (recorded, kind)
    }

    private func reversal(of done: (event: RecordedEvent, kind: EventKind), in scene: Scene) throws -> Reversal? {
        for part in StagePart.all {
            if let reversal = try part.reversal(done.kind, done.event, scene) { return reversal }
        }
        return nil
    }

    package static func next(after event: RecordedEvent, at path: Path) -> Address { Address(.network, path.network) }
}
