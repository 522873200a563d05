import Domain
import Web
import Words

/// An applicant asks, once and with a reason, to have the decision read again by somebody else.
package struct LodgeAppeal: DoorAction {
    let reason: String

    package init(because reason: String) {
        self.reason = reason
    }

    package static func form(at path: Path, in scene: Scene) throws -> Form {
        let selection = SelectionStore(scene)
        return Form(
            say("Appeal against the decision"), posts: Address(.lodgeAppeal, try path.text("secret")),
            once: scene.newID(), button: say("Send the appeal"),
            lede: say(
                "Somebody who has not read your application before, and has no tie to you, reads it again. What they answer stands."
            ),
            audience: say("Conveners read it, and the second reader they name. You hear the answer by mail."),
            verdict: try selection.appealing(selection.ownApplication()).verdictOnLodging,
            fields: [
                Field(
                    "reason", say("Why it should be read again"), .text,
                    help: say("What was overlooked or misread, and where in your application it stands."), limit: 4000)
            ])
    }

    package init(_ answers: Answers, at path: Path) { self.init(because: answers.text("reason")) }

    package func perform(in scene: Scene) throws -> Event {
        let selection = SelectionStore(scene)
        let application = try selection.ownApplication()
        try selection.appealing(application).verdictOnLodging.orThrow()
        let (salt, seal) = scene.seal(reason)
        try AppealStore(scene).lodge(reason, for: application.id, salt: salt)
        return Event(.appealLodged, application.id, ["seal": seal])
    }

    package static func next(after event: RecordedEvent, at path: Path) -> Address {
        Address(.application, (try? path.text("secret")) ?? "-")
    }
}
