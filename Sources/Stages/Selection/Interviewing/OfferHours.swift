import Domain
import Foundation
import Web
import Words

/// Whoever may interview says when they can, read and stated on their own clock.
package struct OfferHours: DoorAction {
    let hours: [Moment]
    let chairs: Bool

    package init(_ hours: [Moment], chairs: Bool) {
        self.hours = hours
        self.chairs = chairs
    }

    package static func form(at path: Path, in scene: Scene) throws -> Form {
        let selection = SelectionStore(scene)
        guard let sight = try selection.sight() else { throw Path.NotFound() }
        let store = InterviewStore(scene)
        let own = try store.interviewers().first { $0.person == sight.person }
        let clock = try HouseStore(scene).clock(of: scene.actor.person)
        let starts = try store.terms()?.starts ?? []
        return Form(
            say("Your hours for interviews"), posts: Address(.interviewHours, path.network), once: scene.newID(),
            button: say("Keep the hours"), lede: say("Times stand here in \(clock), which is your time zone."),
            audience: say("Conveners and deputies read it when they plan the interviews."),
            verdict: try selection.interviewing(sight).verdictOnOffering(by: scene.actor),
            values: ["chairs": own?.chairs == true ? "yes" : "no"],
            fields: [
                Field(
                    "hours", say("When you can"),
                    .choices(starts.map { Field.Choice($0.iso, "\(ZonedMoment($0, in: clock))") }), required: false,
                    limit: 40),
                Field(
                    "chairs", say("Would you chair a panel, too?"),
                    .choice([.init("no", say("No")), .init("yes", say("Yes"))])),
            ]
        ).filled("hours", starts.filter { own?.hours.contains($0) == true }.map(\.iso))
    }

    package init(_ answers: Answers, at path: Path) throws {
        self.init(Self.moments(answers), chairs: answers.text("chairs") == "yes")
    }

    /// The hours that were ticked.
    static func moments(_ answers: Answers) -> [Moment] {
        let reader = ISO8601DateFormatter()
        return answers.all("hours").compactMap { text in
            reader.date(from: text).map { .seconds(Int64($0.timeIntervalSince1970)) }
        }
    }

    package func perform(in scene: Scene) throws -> Event {
        let selection = SelectionStore(scene)
        guard let sight = try selection.sight() else { throw Path.NotFound() }
        try selection.interviewing(sight).verdictOnOffering(by: scene.actor).orThrow()
        let store = InterviewStore(scene)
        let known = Set(try store.terms()?.starts ?? [])
        guard hours.allSatisfy(known.contains) else { throw Path.NotFound() }
        try store.offer(hours, chairs: chairs, by: sight.person)
        return Event(.hoursOffered, sight.person)
    }

    package static func next(after event: RecordedEvent, at path: Path) -> Address {
        Address(.interviews, path.network)
    }
}
