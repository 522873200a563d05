import Domain
import Foundation
import Web
import Words

/// A convener states a round of interviews: its days and hours, rooms and panels, and which candidates are seen.
package struct StateInterviews: DoorAction {
    let terms: InterviewTerms
    let candidates: [ID<Candidate>]

    package init(_ terms: InterviewTerms, seeing candidates: [ID<Candidate>]) {
        self.terms = terms
        self.candidates = candidates
    }

    package static func form(at path: Path, in scene: Scene) throws -> Form {
        let selection = SelectionStore(scene)
        guard let sight = try selection.sight(), sight.seesAll else { throw Path.NotFound() }
        let store = InterviewStore(scene)
        let terms = try store.terms()
        let clock = try terms?.zone ?? HouseStore(scene).clock(of: scene.actor.person)
        let names = try selection.choosable(sight).map { Field.Choice($0.id.description, .verbatim($0.organisation)) }
        return Form(
            say("A round of interviews"), posts: Address(.interviewRound, path.network), once: scene.newID(),
            button: say("Keep the round"),
            lede: say("Then interviewers and candidates state their hours, and a plan for all is worked out at once."),
            audience: say(
                "Conveners, deputies and reviewers read days and hours; each candidate is asked by letter when it can."),
            verdict: try selection.interviewing(sight).verdictOnStating(by: scene.actor),
            values: terms.map(values) ?? [
                "days": "3", "hour": "9", "per_day": "6", "minutes": "60", "members": "1", "most": "10",
                "rooms": "", "zone": clock,
            ],
            fields: [
                Field("from", say("First day"), .day),
                Field("days", say("How many working days"), .number(1...20)),
                Field("hour", say("Hour of the first interview of a day"), .number(0...23)),
                Field("per_day", say("How many interviews begin after each other in a day"), .number(1...16)),
                Field("minutes", say("Minutes from one interview to the next"), .number(10...240)),
                Field(
                    "zone", say("Time zone of the rooms"),
                    help: say("Such as Africa/Nairobi. Everybody reads the times on their own clock."),
                    suggestions: TimeZone.knownTimeZoneIdentifiers),
                Field(
                    "rooms", say("Rooms"), .text,
                    help: say(
                        "One a line; a link where it is a call. Where one is not free all day, its hours in brackets: Library (09:00–12:30)."
                    ), limit: 2000),
                Field("members", say("People on a panel beside the one who chairs"), .number(0...8)),
                Field("most", say("The most interviews one person takes"), .number(1...200)),
                Field("candidates", say("Who is interviewed"), .choices(names)),
            ]
        ).filled("candidates", try store.candidates(sight).map(\.id.description))
    }

    private static func values(_ terms: InterviewTerms) -> [String: String] {
        [
            "from": terms.from.description, "days": String(terms.days), "hour": String(terms.hour),
            "per_day": String(terms.perDay), "minutes": String(terms.minutes), "zone": terms.zone,
            "rooms": terms.rooms.joined(separator: "\n"), "members": String(terms.members), "most": String(terms.most),
        ]
    }

    package init(_ answers: Answers, at path: Path) throws {
        guard let from = answers.day("from") else { throw Path.NotFound() }
        let zone = answers.text("zone")
        if TimeZone(identifier: zone) == nil {
            throw Answers.Invalid([Form.Problem("zone", say("There is no time zone of this name."))])
        }
        let rooms = answers.text("rooms").split(separator: "\n").map { String($0).trimmed }.filter { !$0.isEmpty }
        if let odd = rooms.first(where: { InterviewRoom($0) == nil }) {
            throw Answers.Invalid([
                Form.Problem("rooms", say("The hours of “\(odd)” cannot be read. Write them like (09:00–12:30)."))
            ])
        }
        self.init(
            InterviewTerms(
                from: from, days: answers.number("days") ?? 1, hour: answers.number("hour") ?? 9,
                perDay: answers.number("per_day") ?? 1, minutes: answers.number("minutes") ?? 60, zone: zone,
                rooms: rooms, members: answers.number("members") ?? 0, most: answers.number("most") ?? 1),
            seeing: answers.all("candidates").compactMap { ID($0) })
        if terms.hour * 60 + terms.perDay * terms.minutes > 24 * 60 {
            throw Answers.Invalid([Form.Problem("per_day", say("So many interviews do not fit into a day."))])
        }
    }

    package func perform(in scene: Scene) throws -> Event {
        let selection = SelectionStore(scene)
        guard let sight = try selection.sight(), sight.seesAll else { throw Path.NotFound() }
        try selection.interviewing(sight).verdictOnStating(by: scene.actor).orThrow()
        let known = Set(try selection.choosable(sight).map(\.id))
        guard candidates.allSatisfy(known.contains) else { throw Path.NotFound() }
        let store = InterviewStore(scene)
        let isOther = try store.terms()?.starts != terms.starts
        try store.state(terms)
        try store.list(candidates, sight, askingAgain: isOther)
        return Event(.interviewsStated, scene.network)
    }

    package static func next(after event: RecordedEvent, at path: Path) -> Address {
        Address(.interviews, path.network)
    }
}

extension SelectionStore {
    func interviewing(_ sight: CandidateSight) throws -> Interviewing {
        let store = InterviewStore(scene)
        return Interviewing(
            stage: try CharterStore(scene).stage(), phase: sight.phase, slots: try store.terms()?.starts.count,
            candidates: sight.seesAll ? try store.unplanned(sight).count : 0,
            interviewers: try store.interviewers().count,
            isUnderWay: try store.latest(sight)?.state.isOver == false)
    }
}
