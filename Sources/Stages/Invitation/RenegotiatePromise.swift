import Domain
import Web
import Words

/// Somebody on a seat gives a promise a new date and says why: better said before than missed.
package struct RenegotiatePromise: DoorAction {
    let commitment: ID<Commitment>
    let due: Day?
    let reason: String

    package init(_ commitment: ID<Commitment>, due: Day?, because reason: String) {
        self.commitment = commitment
        self.due = due
        self.reason = reason
    }

    package static func form(at path: Path, in scene: Scene) throws -> Form {
        let invitations = InvitationStore(scene)
        let promise = try invitations.commitment(try path.id("commitment"))
        return Form(
            say("Renegotiate the promise"), posts: Address(.renegotiatePromise, path.network, promise.id),
            once: scene.newID(),
            button: say("Give it the new date"), lede: .verbatim(promise.text),
            audience: say("The people on your seat, conveners and the facilitator read this."),
            verdict: try invitations.promising(promise.seat).verdict(on: promise.state, by: scene.actor),
            fields: [
                Field("due", say("The new date"), .day),
                Field("reason", say("Why"), .text, limit: 2000),
            ])
    }

    package init(_ answers: Answers, at path: Path) throws {
        self.init(try path.id("commitment"), due: answers.day("due"), because: answers.text("reason"))
    }

    package func perform(in scene: Scene) throws -> Event {
        let invitations = InvitationStore(scene)
        let promise = try invitations.commitment(commitment)
        let promising = try invitations.promising(promise.seat)
        try promising.verdict(on: promise.state, by: scene.actor).orThrow()
        let due = due ?? promise.due
        try promising.verdict(
            onMoving: promise.due, to: due, today: scene.today, ends: try CharterStore(scene).facts().ends
        ).orThrow()
        try invitations.move(commitment, to: due, because: reason)
        return Event(.promiseRenegotiated, commitment, ["from": .day(promise.due), "to": .day(due)])
    }

    package static func next(after event: RecordedEvent, at path: Path) -> Address { Address(.promises, path.network) }
}
