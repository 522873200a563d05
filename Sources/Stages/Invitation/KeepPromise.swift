import Domain
import Web
import Words

/// Somebody on a seat says that a promise is kept, and by what others can tell.
package struct KeepPromise: DoorAction {
    let commitment: ID<Commitment>
    let evidence: String

    package init(_ commitment: ID<Commitment>, evidence: String) {
        self.commitment = commitment
        self.evidence = evidence
    }

    package static func form(at path: Path, in scene: Scene) throws -> Form {
        let invitations = InvitationStore(scene)
        let promise = try invitations.commitment(try path.id("commitment"))
        let signs = try SeatSigns(scene, of: [promise.seat]).of(promise)
        return Form(
            say("Mark as kept"), posts: Address(.keepPromise, path.network, promise.id), once: scene.newID(),
            button: say("This is kept"), lede: .verbatim(promise.text),
            audience: say("The people on your seat, conveners and the facilitator read this."),
            verdict: try invitations.promising(promise.seat).verdict(on: promise.state, by: scene.actor),
            fields: [
                Field(
                    "evidence", say("What shows it"), .text,
                    help: signs.isEmpty
                        ? say("A date, a document, who was there.")
                        : say("What happened stands beside the promise already; say what else there is."),
                    required: signs.isEmpty, limit: 2000)
            ])
    }

    package init(_ answers: Answers, at path: Path) throws {
        self.init(try path.id("commitment"), evidence: answers.text("evidence"))
    }

    package func perform(in scene: Scene) throws -> Event {
        let invitations = InvitationStore(scene)
        let promise = try invitations.commitment(commitment)
        try invitations.promising(promise.seat).verdict(on: promise.state, by: scene.actor).orThrow()
        try invitations.keep(commitment, evidence: evidence)
        try invitations.begin(after: promise)
        return Event(.promiseKept, commitment)
    }

    package static func next(after event: RecordedEvent, at path: Path) -> Address { Address(.promises, path.network) }
}
