import Domain
import Web
import Words

/// An applicant sends the application as it was kept last. From then on it stands.
package struct SendApplication: DoorAction {
    package init() {}

    package static func form(at path: Path, in scene: Scene) throws -> Form {
        let selection = SelectionStore(scene)
        return Form(
            say("Send the application"), posts: Address(.sendApplication, try path.text("secret")), once: scene.newID(),
            button: say("Send the application"),
            audience: say("Conveners read it, and the reviewers they assign to it."),
            verdict: try selection.applying(try selection.ownApplication()).verdictOnSending, fields: [])
    }

    package init(_ answers: Answers, at path: Path) {}

    package func perform(in scene: Scene) throws -> Event {
        let selection = SelectionStore(scene)
        let application = try selection.ownApplication()
        try selection.applying(application).verdictOnSending.orThrow()
        let people = PeopleStore(scene)
        let person = try people.person(at: application.email, named: application.texts.contact)
        try selection.send(
            application.id, as: person, of: try people.organisation(named: application.texts.organisation))
        return Event(.applicationSent, application.id)
    }

    package static func next(after event: RecordedEvent, at path: Path) -> Address {
        Address(.application, (try? path.text("secret")) ?? "-")
    }
}
