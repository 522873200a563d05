import Domain
import Web
import Words

/// An applicant sends what was kept last: the application, or the full proposal that was asked for. Then it stands.
package struct SendApplication: DoorAction {
    package init() {}

    package static func form(at path: Path, in scene: Scene) throws -> Form {
        let selection = SelectionStore(scene)
        let application = try selection.ownApplication()
        let label = label(for: application.state)
        return Form(
            label, posts: Address(.sendApplication, try path.text("secret")), once: scene.newID(), button: label,
            audience: say("Conveners read it, and the reviewers they assign to it."),
            verdict: try selection.applying(application).verdictOnSending, fields: [])
    }

    static func label(for state: Applying.State) -> Phrase {
        state == .asked ? say("Send the full proposal") : say("Send the application")
    }

    package init(_ answers: Answers, at path: Path) {}

    package func perform(in scene: Scene) throws -> Event {
        let selection = SelectionStore(scene)
        let application = try selection.ownApplication()
        try selection.applying(application).verdictOnSending.orThrow()
        if application.state == .asked {
            let sealed = scene.seal(
                try SealedApplicationStore(scene).rows([application.id])[application.id]?.proposal ?? "")
            try selection.sendProposal(application.id, salt: sealed.salt)
            return Event(
                .proposalSent, application.id,
                ["version": .number(application.proposalVersion ?? application.version), "seal": sealed.seal])
        }
        let people = PeopleStore(scene)
        let person = try people.person(at: application.email, named: application.contact)
        let sealed = scene.seal(
            try SealedApplicationStore(scene).rows([application.id])[application.id]?.application ?? "")
        try selection.send(
            application.id, as: person, of: try people.organisation(named: application.organisation), salt: sealed.salt)
        return Event(
            .applicationSent, application.id, ["version": .number(application.version), "seal": sealed.seal])
    }

    package static func next(after event: RecordedEvent, at path: Path) -> Address {
        Address(.application, (try? path.text("secret")) ?? "-")
    }
}
