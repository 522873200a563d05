import Domain
import Web
import Words

/// An applicant withdraws an application that was sent, until the decisions are released.
package struct WithdrawApplication: DoorAction {
    package init() {}

    package static func form(at path: Path, in scene: Scene) throws -> Form {
        let selection = SelectionStore(scene)
        let application = try selection.ownApplication()
        let organisation = application.organisation
        return Form(
            say("Withdraw the application"), posts: Address(.withdrawApplication, try path.text("secret")),
            once: scene.newID(),
            button: say("Withdraw the application"),
            lede: say("It is not considered any more. As long as the call is open you may begin a new one."),
            verdict: try selection.applying(application).verdictOnWithdrawing,
            fields: [Field("sure", say("Yes, the application of \(organisation) is withdrawn"), .tick)])
    }

    package init(_ answers: Answers, at path: Path) {}

    package func perform(in scene: Scene) throws -> Event {
        let selection = SelectionStore(scene)
        let application = try selection.ownApplication()
        try selection.applying(application).verdictOnWithdrawing.orThrow()
        try selection.withdraw(application.id)
        return Event(.applicationWithdrawn, application.id)
    }

    package static func next(after event: RecordedEvent, at path: Path) -> Address {
        Address(.application, (try? path.text("secret")) ?? "-")
    }
}
