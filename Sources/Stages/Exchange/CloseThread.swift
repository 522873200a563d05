import Domain
import Web
import Words

/// A conversation ends with what came of it.
package struct CloseThread: DoorAction {
    let thread: ID<Thread>
    let outcome: String

    package init(_ thread: ID<Thread>, with outcome: String) {
        self.thread = thread
        self.outcome = outcome
    }

    package static func form(at path: Path, in scene: Scene) throws -> Form {
        let exchange = ExchangeStore(scene)
        try exchange.admit()
        return try form(of: exchange.thread(path.id("thread")), at: path.network, exchange)
    }

    static func form(of thread: ExchangeStore.ThreadRow, at network: String, _ exchange: ExchangeStore) throws -> Form {
        Form(
            say("Close with an outcome"), posts: Address(.closeThread, network, thread.id),
            once: exchange.scene.newID(),
            button: say("Close the conversation"), audience: try exchange.audience(),
            verdict: try exchange.conversing().verdictOnClosing(thread.standing, by: exchange.scene.actor),
            values: ["outcome": thread.outcome],
            fields: [
                Field(
                    "outcome", say("The outcome"), .text,
                    help: say("What was found, agreed or left open, for somebody who reads only this."),
                    limit: 4000)
            ])
    }

    package init(_ answers: Answers, at path: Path) throws {
        self.init(try path.id("thread"), with: answers.text("outcome"))
    }

    package func perform(in scene: Scene) throws -> Event {
        let exchange = ExchangeStore(scene)
        try exchange.conversing().verdictOnClosing(exchange.thread(thread).standing, by: scene.actor).orThrow()
        let (salt, seal) = scene.seal(outcome)
        try exchange.close(thread, with: outcome, salt: salt, by: try scene.member().person)
        return Event(.threadClosed, thread, ["outcome": seal])
    }

    package static func next(after event: RecordedEvent, at path: Path) -> Address {
        Address(.thread, path.network, ID<Thread>(rawValue: event.subject))
    }
}
