import Domain
import Web
import Words

/// A convener publishes the next version of an open call and says why. Drafts follow it; what was sent stays with its own.
package struct PublishCallChange: DoorAction {
    let reason: String

    package init(because reason: String) {
        self.reason = reason
    }

    package static func form(at path: Path, in scene: Scene) throws -> Form {
        Form(
            say("Publish the change"), posts: Address(.publishCallChange, path.network), once: scene.newID(),
            button: say("Publish the change"),
            lede: say(
                "Whoever has a draft hears by mail what is different. Applications that were sent stay as they are."),
            audience: say("Anyone who reads the call sees the reason."),
            verdict: try SelectionStore(scene).publishing(),
            fields: [Field("reason", say("Why the call changes"), .text, limit: 1000)])
    }

    package init(_ answers: Answers, at path: Path) {
        self.init(because: answers.text("reason"))
    }

    package func perform(in scene: Scene) throws -> Event {
        let selection = SelectionStore(scene)
        try selection.publishing().orThrow()
        guard let draft = try selection.call()?.draft else { throw Path.NotFound() }
        try selection.publish(draft, because: reason)
        return Event(
            .callChanged, scene.network, ["version": .number(draft), "digest": try selection.digest(of: draft)])
    }

    package static func next(after event: RecordedEvent, at path: Path) -> Address { Address(.call, path.network) }
}
