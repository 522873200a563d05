import Domain
import Web
import Words

/// An applicant has the own application erased before the time the call states.
package struct EraseApplication: DoorAction {
    package init() {}

    package static func form(at path: Path, in scene: Scene) throws -> Form {
        let selection = SelectionStore(scene)
        let application = try selection.ownApplication()
        let organisation = application.organisation
        return Form(
            say("Erase the application"), posts: Address(.eraseApplication, try path.text("secret")),
            once: scene.newID(), button: say("Erase the application"),
            lede: say(
                "Texts, files, comments and letters are erased for good. Take your copy first. What stays is a count, without your name."
            ),
            verdict: try selection.erasing(application).verdictOnWish,
            fields: [Field("sure", say("Yes, everything about \(organisation) is erased here"), .tick)])
    }

    package init(_ answers: Answers, at path: Path) {}

    package func perform(in scene: Scene) throws -> Event {
        let selection = SelectionStore(scene)
        let application = try selection.ownApplication()
        try selection.erasing(application).verdictOnWish.orThrow()
        try ErasureStore(scene).erase(application)
        return Event(.applicationErased, application.id, ["because": .word(Erasing.Cause.wish.rawValue)])
    }

    package static func next(after event: RecordedEvent, at path: Path) -> Address {
        Address(.application, (try? path.text("secret")) ?? "-")
    }
}
