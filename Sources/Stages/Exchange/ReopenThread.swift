import Domain
import Web
import Words

/// The facilitator opens a closed conversation again.
package struct ReopenThread: ButtonAction {
    let thread: ID<Thread>

    package init(_ thread: ID<Thread>) {
        self.thread = thread
    }

    package init(at path: Path) throws { self.init(try path.id("thread")) }

    package func address(in network: String) -> Address { Address(.reopenThread, network, thread) }

    package func words(in scene: Scene) -> ButtonWords {
        ButtonWords(say("Open the conversation again"))
    }

    package func verdict(in scene: Scene) throws -> Verdict {
        let exchange = ExchangeStore(scene)
        try exchange.admit()
        return try exchange.conversing().verdictOnReopening(exchange.thread(thread).standing, by: scene.actor)
    }

    package func press(in scene: Scene) throws -> Event {
        try ExchangeStore(scene).reopen(thread)
        return Event(.threadReopened, thread)
    }

    package static func next(after event: RecordedEvent, at path: Path) -> Address {
        Address(.thread, path.network, ID<Thread>(rawValue: event.subject))
    }
}
