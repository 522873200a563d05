import Domain
import Foundation
import Web
import Words

/// An applicant who is to be interviewed says when it can, read and stated on its own clock.
package struct OfferOwnHours: DoorAction {
    let hours: [Moment]

    package init(_ hours: [Moment]) {
        self.hours = hours
    }

    package static func form(at path: Path, in scene: Scene) throws -> Form {
        let store = InterviewStore(scene)
        let application = try SelectionStore(scene).ownApplication()
        let starts = try store.terms()?.starts ?? []
        let own = try store.ownHours(of: application.id)
        return Form(
            say("When you can be interviewed"), posts: Address(.ownInterviewHours, try path.text("secret")),
            once: scene.newID(), button: say("Keep the hours"),
            lede: application.timeZone.isEmpty
                ? say("You can state your time zone on the page of your application; then times stand on your clock.")
                : .verbatim(application.timeZone),
            audience: say("Conveners and deputies read it when they plan the interviews."),
            verdict: try store.verdictOnOffering(by: application),
            fields: [
                Field(
                    "hours", say("When you can"),
                    .choices(starts.map { Field.Choice($0.iso, application.byOwnClock($0)) }),
                    help: say("As many as possible: each one more makes it likelier that you can be seen."))
            ]
        ).filled("hours", starts.filter { own?.contains($0) == true }.map(\.iso))
    }

    package init(_ answers: Answers, at path: Path) throws {
        self.init(OfferHours.moments(answers))
    }

    package func perform(in scene: Scene) throws -> Event {
        let store = InterviewStore(scene)
        let application = try SelectionStore(scene).ownApplication()
        try store.verdictOnOffering(by: application).orThrow()
        let known = Set(try store.terms()?.starts ?? [])
        guard !hours.isEmpty, hours.allSatisfy(known.contains) else { throw Path.NotFound() }
        try store.offer(hours, of: application.id)
        return Event(.ownHoursOffered, application.id)
    }

    package static func next(after event: RecordedEvent, at path: Path) -> Address {
        Address(.application, (try? path.text("secret")) ?? "-")
    }
}
