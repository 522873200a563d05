import Domain
import Foundation
import Markup
import Web
import Words

/// Somebody plans an activity for a learning question, or changes its plan. One that has been held may be entered later.
package struct PlanActivity: DoorAction {
    let id: ID<Activity>?
    let plan: ExchangeStore.Plan

    package init(
        _ kind: Activity.Kind, _ title: String, for question: ID<LearningQuestion>?, at starts: Moment, minutes: Int,
        place: String = "", link: String = "", about: String = "", id: ID<Activity>? = nil
    ) {
        self.id = id
        plan = ExchangeStore.Plan(
            kind: kind, title: title, about: about, question: question, starts: starts, minutes: minutes, place: place,
            link: link)
    }

    package static func form(at path: Path, in scene: Scene) throws -> Form {
        let exchange = ExchangeStore(scene)
        try exchange.admit()
        let id = try? path.id("activity", Activity.self)
        let known = try id.map { try exchange.activity($0) }
        let gathering = try exchange.gathering(of: known)
        let zone = try HouseStore(scene).timeZone(of: scene.actor.person)
        let clock = zone.identifier == "GMT" ? "UTC" : zone.identifier
        return Form(
            known == nil ? say("Plan an activity") : say("Change the plan"),
            posts: id.map { Address(.activityPlan, path.network, $0) } ?? Address(.newActivity, path.network),
            once: scene.newID(), button: say("Keep the plan"),
            lede: say("Something you do together for a learning question: before the work, during it or afterwards."),
            audience: try exchange.audience(isNews: false),
            verdict: known.map { gathering.verdictOnChanging(plannedBy: $0.plannedBy, by: scene.actor) }
                ?? gathering.verdictOnPlanning(by: scene.actor),
            values: known.map { values($0, zone) } ?? ["minutes": "60"],
            replaces: known != nil,
            fields: [
                Field(
                    "kind", say("What it is"),
                    .choice(Activity.Kind.allCases.map { Field.Choice($0.rawValue, $0.label) })),
                Field("title", say("Title"), limit: 160), try exchange.questionField(),
                Field(
                    "starts", say("Date and time, in \(clock)"), .moment(in: zone),
                    help: say("In your own time zone, as your page says it. Everybody reads it on their own clock.")),
                Field("minutes", say("How many minutes"), .number(10...20_160), help: say("A day has 1440.")),
                Field("place", say("Place"), required: false),
                Field(
                    "link", say("Link"), help: say("Where to join, beginning with https://."), required: false,
                    limit: 1000),
                Field("about", say("What will happen, and what to bring"), .text, required: false),
            ])
    }

    private static func values(_ known: ExchangeStore.ActivityRow, _ zone: TimeZone) -> [String: String] {
        [
            "kind": known.kind.rawValue, "title": known.title, "question": known.question?.description ?? "none",
            "starts": Field.local(known.starts, in: zone), "minutes": String(known.minutes), "place": known.place,
            "link": known.link, "about": known.about,
        ]
    }

    package init(_ answers: Answers, at path: Path) throws {
        if let link = answers.optional("link"), Link(link) == nil {
            throw Answers.Invalid([
                Form.Problem("link", say("This is not a whole address, such as https://example.org/room."))
            ])
        }
        guard let kind = answers.choice("kind", Activity.Kind.self), let starts = answers.moment("starts") else {
            throw Answers.Invalid([Form.Problem("kind", say("Choose one."))])
        }
        self.init(
            kind, answers.text("title"), for: answers.id("question"), at: starts,
            minutes: answers.number("minutes") ?? 60,
            place: answers.text("place"), link: answers.text("link"), about: answers.text("about"),
            id: try? path.id("activity"))
    }

    package func perform(in scene: Scene) throws -> Event {
        let exchange = ExchangeStore(scene)
        guard let id else {
            try exchange.gathering().verdictOnPlanning(by: scene.actor).orThrow()
            let id: ID<Activity> = scene.newID()
            try exchange.plan(plan, as: id, by: try scene.member().person)
            return Event(.activityPlanned, id, ["kind": .word(plan.kind.rawValue)])
        }
        let known = try exchange.activity(id)
        try exchange.gathering(of: known).verdictOnChanging(plannedBy: known.plannedBy, by: scene.actor).orThrow()
        try exchange.change(id, to: plan)
        return Event(.activityChanged, id, ["kind": .word(plan.kind.rawValue)])
    }

    package static func next(after event: RecordedEvent, at path: Path) -> Address {
        Address(.activity, path.network, ID<Activity>(rawValue: event.subject))
    }
}
