import Domain
import Markup
import Web
import Words

/// One activity: what, when and where, who comes, who came and what was noted.
struct ActivityPage: Page {
    let frame: NetworkFrame?
    let activity: ExchangeStore.ActivityRow
    let answers: [ExchangeStore.AnswerRow]
    let calendar: Address
    let answer: Form?
    let change: Address?
    let cancel: Address?
    let record: Address?

    init(_ scene: Scene, _ path: Path) throws {
        let exchange = ExchangeStore(scene)
        try exchange.admit()
        let facts = try CharterStore(scene).facts()
        let activity = try exchange.activity(path.id("activity"))
        let gathering = try exchange.gathering(of: activity)
        let changing = gathering.verdictOnChanging(plannedBy: activity.plannedBy, by: scene.actor)
        let recording = gathering.verdictOnRecording(startsAt: activity.starts, by: scene.actor)
        answers = try exchange.answers(to: activity.id)
        calendar = Address(.activityCalendar, facts.slug, activity.id)
        answer =
            scene.now < activity.starts && activity.cancelled == nil
            ? AnswerActivity.form(for: activity, answers, at: facts.slug, scene, gathering) : nil
        change = changing.isAllowed ? Address(.activityPlan, facts.slug, activity.id) : nil
        cancel = try exchange.cancelling(activity).isAllowed ? Address(.cancelActivity, facts.slug, activity.id) : nil
        record = recording.isAllowed ? Address(.attendance, facts.slug, activity.id) : nil
        self.activity = activity
        frame = scene.frame(of: facts, current: .activities)
    }

    var title: Phrase { .verbatim(activity.title) }

    func body(for viewer: Viewer) -> HTML {
        """
        <h1>\(activity.title)</h1>
        \(activity.questionText.map { "<p class=\"lede\">\($0)</p>" as HTML })
        \(activity.cancelled.map { Self.calledOff($0, activity.cancelReason) })
        \(facts)
        <p><a href="\(calendar)" download>\(say("Put it into your calendar"))</a>\
        \(change.map { " · <a href=\"\($0)\">\(say("Change the plan"))</a>" as HTML })\
        \(cancel.map { " · <a href=\"\($0)\">\(say("Call it off"))</a>" as HTML })\
        \(record.map { " · <a href=\"\($0)\">\(say("Record who was there"))</a>" as HTML })</p>
        \(when(!activity.about.isEmpty, "<div class=\"prose\">\(Markdown(activity.about))</div>"))
        \(when(activity.recorded != nil, cameAndNotes))
        \(when(activity.recorded == nil && activity.cancelled == nil, whoComes))
        \(answer.map { "<section id=\"answer\">\($0.html(for: viewer))</section>" as HTML })
        """
    }

    private var facts: HTML {
        """
        <dl class="facts"><dt>\(say("What it is"))</dt><dd>\(activity.kind.label)</dd>
        <dt>\(say("When"))</dt><dd><time>\(activity.starts)</time></dd>
        <dt>\(say("Until"))</dt><dd><time>\(activity.ends)</time></dd>
        \(when(!activity.place.isEmpty, "<dt>\(say("Place"))</dt><dd>\(activity.place)</dd>"))
        \(Link(activity.link).map { "<dt>\(say("Link"))</dt><dd><a href=\"\($0)\" rel=\"noopener noreferrer\">\($0.target)</a></dd>" as HTML })
        <dt>\(say("Planned by"))</dt><dd>\(activity.planner)</dd></dl>
        """
    }

    private static func calledOff(_ at: Moment, _ reason: String) -> HTML {
        let day = at.day()
        return "<p class=\"stage\">\(say("Called off on \(day)."))</p><blockquote>\(reason)</blockquote>"
    }

    private var whoComes: HTML {
        """
        <section><h2>\(say("Who comes"))</h2>
        \(when(answers.isEmpty, "<p class=\"note\">\(say("Nobody has answered yet."))</p>"))
        \(Activity.Answer.allCases.html { answer in
            let people = answers.filter { $0.answer == answer }
            return when(!people.isEmpty, "<h3>\(answer.heading)</h3>\(list(people))")
        })</section>
        """
    }

    private var cameAndNotes: HTML {
        let came = answers.filter(\.came)
        return """
            \(when(!activity.notes.isEmpty, "<section><h2>\(say("Notes"))</h2><div class=\"prose\">\(Markdown(activity.notes))</div></section>"))
            <section><h2>\(say("Who was there"))</h2>
            \(came.isEmpty ? "<p class=\"note\">\(say("Nobody came."))</p>" : list(came))</section>
            """
    }

    private func list(_ people: [ExchangeStore.AnswerRow]) -> HTML {
        """
        <ul>\(people.html { person in
            "<li>\(person.name)\(person.organisation.map { ", \($0)" as HTML })</li>"
        })</ul>
        """
    }
}

extension Activity.Answer {
    /// Over the names of those who answered so.
    var heading: Phrase {
        switch self {
        case .yes: say("They come")
        case .maybe: say("Perhaps", context: "over names")
        case .no: say("They cannot come")
        }
    }
}
