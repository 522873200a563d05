import Domain
import Foundation
import Web
import Words

/// A convener writes what the call is about, by when applications come, and how many seats there are.
/// A new call starts with the usual questions and rubric.
package struct WriteCall: DoorAction {
    let terms: CallTerms

    /// - Parameter proposals: until which day full proposals come; with it the call has two steps.
    package init(
        title: String, text: String, seats: Int, deadline: Day, minute: Int = CallDeadline.endOfDay,
        timeZone: String = "UTC", grace: Int = 0, proposals: Day? = nil, decisions: Day? = nil, appealDays: Int = 0,
        keptDays: Int = 0
    ) {
        let closing: (Day) -> CallDeadline = { CallDeadline(day: $0, minute: minute, zone: timeZone, grace: grace) }
        terms = CallTerms(
            title: title, text: text, seats: seats, deadline: closing(deadline), proposals: proposals.map(closing),
            decisions: decisions, appealDays: appealDays, keptDays: keptDays)
    }

    package static func form(at path: Path, in scene: Scene) throws -> Form {
        let selection = SelectionStore(scene)
        let call = try selection.call()
        let terms = try call?.draft.map { try selection.terms(of: $0) } ?? call?.terms
        var values = ["time_zone": "UTC"]
        if let terms {
            values["title"] = terms.title
            values["text"] = terms.text
            values["seats"] = String(terms.seats)
            values["deadline"] = terms.deadline.day.description
            values["deadline_time"] = Self.time(terms.deadline.minute)
            values["time_zone"] = terms.deadline.zone
            values["grace"] = terms.deadline.grace == 0 ? "" : String(terms.deadline.grace)
            values["proposals"] = terms.proposals?.day.description ?? ""
            values["decisions"] = terms.decisions?.description ?? ""
            values["appeal_days"] = terms.appealDays == 0 ? "" : String(terms.appealDays)
            values["kept_days"] = terms.keptDays == 0 ? "" : String(terms.keptDays)
        }
        return Form(
            say("Write the call"), posts: Address(.callText, path.network), once: scene.newID(),
            button: say("Keep the call"),
            lede: say("What it is about, by when, and for how many. Its questions and its rubric come next."),
            audience: say("Until it is open, conveners read it. Then anyone who has its address does."),
            verdict: try selection.calling(call).verdictOnWriting(by: scene.actor), values: values,
            replaces: call != nil,
            fields: [
                Field("title", say("Title"), limit: 160),
                Field("text", say("What the network is about, and whom it looks for"), .text),
                Field("seats", say("Seats to fill"), .number(1...200)),
                Field("deadline", say("Deadline"), .day, help: say("The last day on which applications are taken.")),
                Field(
                    "deadline_time", say("Time of day"), help: say("Such as 17:00; the end of the day if left empty."),
                    required: false, limit: 5),
                Field(
                    "time_zone", say("Time zone of the deadline"),
                    help: say("Such as Africa/Nairobi; UTC if left empty. Applicants see their own time beside it."),
                    required: false, limit: 60),
                Field(
                    "grace", say("Minutes of grace"), .number(0...2880),
                    help: say("Stated in the call: so long after the deadline applications are still taken."),
                    required: false),
                Field(
                    "proposals", say("Full proposals due"), .day,
                    help: say(
                        "Only for a call in two steps: first an expression of interest, then, from those you ask, a full proposal."
                    ), required: false),
                Field(
                    "decisions", say("Day of the decisions"), .day,
                    help: say("The day on which all applicants hear; it stands in the call."), required: false),
                Field(
                    "appeal_days", say("Days to appeal"), .number(0...365),
                    help: say(
                        "For so many days after the decision an applicant may have it read again by somebody else. None if left empty."
                    ), required: false),
                Field(
                    "kept_days", say("Days until applications are erased"), .number(0...3650),
                    help: say(
                        "So long after the decision, applications that were not successful are erased. Counts stay. Never if left empty."
                    ), required: false),
            ])
    }

    package init(_ answers: Answers, at path: Path) throws {
        guard let deadline = answers.day("deadline") else { throw Path.NotFound() }
        let zone = answers.optional("time_zone") ?? "UTC"
        let time = answers.optional("deadline_time")
        let minute = time.flatMap(Self.minute) ?? CallDeadline.endOfDay
        if time.flatMap(Self.minute) == nil, time != nil {
            throw Answers.Invalid([Form.Problem("deadline_time", say("Write the time as hours and minutes: 17:00."))])
        }
        if TimeZone(identifier: zone) == nil {
            throw Answers.Invalid([
                Form.Problem("time_zone", say("There is no such time zone. Try one like Africa/Nairobi."))
            ])
        }
        self.init(
            title: answers.text("title"), text: answers.text("text"), seats: answers.number("seats") ?? 1,
            deadline: deadline, minute: minute, timeZone: zone, grace: answers.number("grace") ?? 0,
            proposals: answers.day("proposals"), decisions: answers.day("decisions"),
            appealDays: answers.number("appeal_days") ?? 0, keptDays: answers.number("kept_days") ?? 0)
    }

    package func perform(in scene: Scene) throws -> Event {
        let selection = SelectionStore(scene)
        let call = try selection.call()
        try selection.calling(call).verdictOnWriting(by: scene.actor).orThrow()
        if terms.deadline.isOver(at: scene.now) { throw Calling.deadlinePassed }
        try selection.write(terms, in: call?.draft)
        return Event(.callWritten, scene.network)
    }

    package static func next(after event: RecordedEvent, at path: Path) -> Address { Address(.callDraft, path.network) }

    /// `17:00`; nothing for the end of the day.
    private static func time(_ minute: Int) -> String {
        if minute == CallDeadline.endOfDay { return "" }
        let minutes = String(minute % 60)
        return "\(minute / 60):\(minutes.count < 2 ? "0" : "")\(minutes)"
    }

    private static func minute(_ time: String) -> Int? {
        let parts = time.split(separator: ":").map { Int($0) }
        guard parts.count == 2, let hour = parts[0], let minute = parts[1], (0..<24).contains(hour),
            (0..<60).contains(minute)
        else { return nil }
        return hour * 60 + minute
    }
}
