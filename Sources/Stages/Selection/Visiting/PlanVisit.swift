import Domain
import Foundation
import Web
import Words

/// A convener plans a visit or an interview: when, where, who goes and why; the applicant and those who go are invited.
package struct PlanVisit: DoorAction {
    package struct Plan: Sendable {
        let kind: CandidateVisit.Kind
        let starts: Moment
        let minutes: Int
        let place: String
        let purpose: String
        let people: [ID<Person>]
    }

    let candidate: ID<Candidate>
    let plan: Plan

    package init(
        _ kind: CandidateVisit.Kind, of candidate: ID<Candidate>, at starts: Moment, minutes: Int = 60, place: String,
        purpose: String, by people: [ID<Person>]
    ) {
        self.candidate = candidate
        plan = Plan(kind: kind, starts: starts, minutes: minutes, place: place, purpose: purpose, people: people)
    }

    package static func form(at path: Path, in scene: Scene) throws -> Form {
        let id: ID<Candidate> = try path.id("candidate")
        let selection = SelectionStore(scene)
        let dossier = try selection.dossier(id)
        guard dossier.standing.sight.seesAll else { throw Path.NotFound() }
        let zone = try HouseStore(scene).timeZone(of: scene.actor.person)
        let clock = zone.identifier == "GMT" ? "UTC" : zone.identifier
        let people = try selection.visitors(to: dossier)
        return Form(
            say("Plan a visit or an interview"), posts: Address(.planVisit, path.network, id), once: scene.newID(),
            button: say("Plan and invite"), lede: dossier.row.name,
            audience: say(
                "The applicant and those who go get a letter with date, place and purpose, and a file for their calendars."
            ),
            verdict: try selection.visiting().verdictOnPlanning(dossier.candidate, by: scene.actor),
            values: ["minutes": "60"],
            fields: [
                Field(
                    "kind", say("What it is"),
                    .choice(CandidateVisit.Kind.allCases.map { Field.Choice($0.rawValue, $0.label) })),
                Field(
                    "starts", say("Date and time, in \(clock)"), .moment(in: zone),
                    help: say("In your own time zone, as your page says it. Everybody reads it on their own clock.")),
                Field("minutes", say("How many minutes"), .number(10...20_160), help: say("A day has 1440.")),
                Field("place", say("Place"), help: say("An address, or where to call."), limit: 300),
                Field(
                    "people", say("Who goes"),
                    .choices(people.map { .init($0.person.description, .verbatim($0.name)) }),
                    help: say("Reviewers can go only while the phase shows them names.")),
                Field("purpose", say("What it is for"), .text, limit: 2000),
            ])
    }

    package init(_ answers: Answers, at path: Path) throws {
        guard let kind: CandidateVisit.Kind = answers.choice("kind"), let starts = answers.moment("starts") else {
            throw Path.NotFound()
        }
        self.init(
            kind, of: try path.id("candidate"), at: starts, minutes: answers.number("minutes") ?? 60,
            place: answers.text("place"), purpose: answers.text("purpose"),
            by: answers.all("people").compactMap { ID($0) })
    }

    package func perform(in scene: Scene) throws -> Event {
        let selection = SelectionStore(scene)
        let dossier = try selection.dossier(candidate)
        guard dossier.standing.sight.seesAll else { throw Path.NotFound() }
        try selection.visiting().verdictOnPlanning(dossier.candidate, by: scene.actor).orThrow()
        if plan.starts < scene.now {
            throw Answers.Invalid([
                Form.Problem("starts", say("This is over. Write down what was seen instead of planning it."))
            ])
        }
        let able = Set(try selection.visitors(to: dossier).map(\.person))
        guard plan.people.allSatisfy(able.contains) else { throw Path.NotFound() }
        let id = try selection.plan(plan, of: candidate, by: try scene.member().person)
        return Event(.visitPlanned, candidate, ["visit": .id(id), "kind": .word(plan.kind.rawValue)])
    }

    package static func next(after event: RecordedEvent, at path: Path) -> Address { .candidate(at: path) }
}
