import Domain
import Web
import Words

/// The facilitator opens a closed conversation again.
package struct ReopenThread: DoorAction {
    let thread: ID<Thread>

    package init(_ thread: ID<Thread>) {
        self.thread = thread
    }

    package static func form(at path: Path, in scene: Scene) throws -> Form {
        let exchange = ExchangeStore(scene)
        try exchange.admit()
        let thread = try exchange.thread(path.id("thread"))
        return Form(
            say("Open the conversation again"), posts: Address(.reopenThread, path.network, thread.id),
            once: scene.newID(),
            button: say("Open it again"),
            verdict: try exchange.conversing().verdictOnReopening(thread.standing, by: scene.actor), fields: [])
    }

    package init(_ answers: Answers, at path: Path) throws {
        self.init(try path.id("thread"))
    }

    package func perform(in scene: Scene) throws -> Event {
        let exchange = ExchangeStore(scene)
        try exchange.conversing().verdictOnReopening(exchange.thread(thread).standing, by: scene.actor).orThrow()
        try exchange.reopen(thread)
        return Event(.threadReopened, thread)
    }

    package static func next(after event: RecordedEvent, at path: Path) -> Address {
        Address(.thread, path.network, ID<Thread>(rawValue: event.subject))
    }
}
