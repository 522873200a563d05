import Domain
import Foundation
import Markup
import Web
import Words

/// A round of interviews: for those who plan it, its terms, who can when and the newest plan; for everybody, their own.
struct InterviewsPage: Page {
    let frame: NetworkFrame?
    let back: Address
    let round: Phrase?
    let hours: FormLink
    let own: [OwnInterview]
    /// For those who look after candidates.
    let planning: InterviewPlanningCard?

    init(_ scene: Scene, _ path: Path) throws {
        let selection = SelectionStore(scene)
        guard let sight = try selection.sight() else { throw Path.NotFound() }
        let facts = try CharterStore(scene).facts()
        let store = InterviewStore(scene)
        let terms = try store.terms()
        let interviewing = try selection.interviewing(sight)
        round = terms.map { terms in
            let day = terms.from
            let days = terms.days
            let each = terms.perDay
            let minutes = terms.minutes
            return say(
                "\(days) working days from \(day), \(each) interviews of \(minutes) minutes after each other a day.")
        }
        hours = FormLink(
            say("State your hours"), to: Address(.interviewHours, facts.slug),
            verdict: interviewing.verdictOnOffering(by: scene.actor))
        own = try OwnInterview.all(scene, sight, facts.slug)
        planning = sight.seesAll ? try InterviewPlanningCard(scene, sight, interviewing, facts.slug) : nil
        back = Address(.candidates, facts.slug)
        frame = scene.frame(of: facts, current: .candidates)
    }

    /// The newest plan as a table to take away.
    static func table(_ scene: Scene, _ path: Path) throws -> Download {
        let selection = SelectionStore(scene)
        guard let sight = try selection.sight(), sight.seesAll else { throw Path.NotFound() }
        let store = InterviewStore(scene)
        let row = try store.proposal(try path.id("plan"), sight)
        let names = try selection.candidates(sight).reduce(into: [ID<Candidate>: String]()) {
            $0[$1.id] = $1.organisation ?? ""
        }
        let lines = try store.meetings(of: row.id).map { meeting in
            [
                names[meeting.candidate] ?? "", meeting.starts?.iso ?? "", meeting.room,
                meeting.seats.filter(\.chairs).map(\.name).joined(separator: "; "),
                meeting.seats.filter { !$0.chairs }.map(\.name).joined(separator: "; "),
            ]
        }
        return Download(
            name: "interviews.csv", type: "text/csv; charset=utf-8",
            content: .bytes(CSVTable.bytes([["candidate", "starts_utc", "room", "chair", "members"]] + lines)))
    }

    /// One's own interview for one's own calendar.
    static func calendar(_ scene: Scene, _ path: Path) throws -> Download {
        let selection = SelectionStore(scene)
        guard let sight = try selection.sight() else { throw Path.NotFound() }
        return try VisitCalendar.calendar(
            selection.ownInterviews(sight).map(\.visit), scene, path, Address(.interviews, path.network))
    }

    var title: Phrase { say("Interviews") }

    func body(for viewer: Viewer) -> HTML {
        """
        <h1>\(title)</h1>
        <p><a href="\(back)">\(say("Back to the candidates"))</a></p>
        \(round.map { "<p class=\"lede\">\($0)</p>" as HTML } ?? "<p class=\"empty\">\(say("No round of interviews is planned yet. A convener states when and where."))</p>")
        \(when(!own.isEmpty, OwnInterview.list(own)))
        <section><h2>\(say("Your hours for interviews"))</h2>\(hours.html)</section>
        \(planning?.html(for: viewer))
        """
    }
}
