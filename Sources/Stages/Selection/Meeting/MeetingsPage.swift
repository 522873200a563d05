import Domain
import Markup
import Web
import Words

/// Meetings of the panel, for those who lead them or sit in them.
struct MeetingsPage: Page {
    struct Line: Encodable {
        let title: String
        let address: Address
        let day: Day
        let state: Phrase
    }

    let frame: NetworkFrame?
    let lines: [Line]
    let plan: FormLink?

    init(_ scene: Scene, _ path: Path) throws {
        let facts = try CharterStore(scene).facts()
        guard let sight = try SelectionStore(scene).sight() else { throw Path.NotFound() }
        lines = try MeetingStore(scene).meetings(sight).map {
            Line(
                title: $0.title, address: Address(.meeting, facts.slug, $0.id), day: $0.day, state: $0.state.label)
        }
        plan =
            sight.seesAll
            ? FormLink(
                say("Plan a panel meeting"), to: Address(.newMeeting, facts.slug),
                verdict: HoldingMeeting(stage: facts.stage).verdictOnLeading(by: scene.actor)) : nil
        frame = scene.frame(of: facts, current: .candidates)
    }

    var title: Phrase { say("Panel meetings") }

    func body(for viewer: Viewer) -> HTML {
        """
        <h1>\(title)</h1>
        \(plan)
        \(when(lines.isEmpty, "<p class=\"empty\">\(say("No meeting is planned. In a meeting the panel talks candidates over, changes scores with a reason, and votes."))</p>"))
        <ul class="list">\(lines.html { line in
            "<li><a class=\"title\" href=\"\(line.address)\">\(line.title)</a><p class=\"meta\">\(line.day) · \(line.state)</p></li>"
        })</ul>
        """
    }
}
