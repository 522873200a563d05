import Domain
import Markup
import Web
import Words

/// One meeting of the panel: its people, its agenda, its minutes.
struct MeetingPage: Page {
    struct Line: Encodable {
        let name: Phrase
        let address: Address
        let state: Phrase
        let tally: Phrase?
        let buttons: [FormButton]
    }

    let frame: NetworkFrame?
    let name: String
    let day: Day
    let starts: Moment?
    let place: String
    let calendar: Address?
    let state: Phrase
    let ballot: Phrase
    let quorum: Int
    let present: [String]
    let absent: [String]
    let now: Line?
    let lines: [Line]
    let minutes: String
    let buttons: [FormButton]
    let links: [FormLink]
    let meetings: Address
    let record: Address

    init(_ scene: Scene, _ path: Path) throws {
        let facts = try CharterStore(scene).facts()
        let meeting = try VisibleMeeting(scene, path)
        let row = meeting.row
        let leads = meeting.sight.seesAll
        name = row.title
        day = row.day
        starts = row.starts
        place = row.place
        calendar = row.starts == nil ? nil : Address(.meetingCalendar, facts.slug, row.id)
        state = row.state.label
        ballot = row.ballot.label
        quorum = row.quorum
        present = meeting.members.filter(\.isPresent).map(\.name)
        absent = meeting.members.filter { !$0.isPresent }.map(\.name)
        minutes = row.minutes
        let mayPrepare = leads && (row.state == .planned || row.state == .open)
        lines = meeting.items.map { Self.line($0, meeting, facts.slug, scene, mayPrepare: mayPrepare) }
        now = meeting.items.firstIndex { $0.row.state == .open }.map { [lines] in lines[$0] }
        let here = meeting.holding
        let actor = scene.actor
        buttons =
            leads
            ? Self.buttons(meeting, facts.slug, scene) : []
        links =
            leads
            ? [
                FormLink(
                    say("Who is there"), to: Address(.meetingPresence, facts.slug, row.id),
                    verdict: here.verdictOnPreparing(by: actor)),
                FormLink(
                    say("Put a candidate on the agenda"), to: Address(.newItem, facts.slug, row.id),
                    verdict: here.verdictOnPreparing(by: actor)),
                FormLink(
                    say("Write the minutes"), to: Address(.meetingMinutes, facts.slug, row.id),
                    verdict: here.verdictOnWriting(by: actor)),
            ].filter(\.verdict.isAllowed) : []
        meetings = Address(.meetings, facts.slug)
        record = Address(.meetingRecord, facts.slug, row.id)
        frame = scene.frame(of: facts, current: .candidates)
    }

    private static func buttons(_ meeting: VisibleMeeting, _ slug: String, _ scene: Scene) -> [FormButton] {
        let here = meeting.holding
        let id = meeting.row.id
        let there = meeting.members.count { $0.isPresent }
        return switch meeting.row.state {
        case .planned:
            [
                FormButton(
                    say("Begin the meeting"), posts: Address(.openMeeting, slug, id),
                    verdict: here.verdictOnOpening(by: scene.actor, present: there), once: scene.newID(),
                    weight: .primary)
            ]
        case .open:
            [
                FormButton(
                    say("Close the meeting"), posts: Address(.closeMeeting, slug, id),
                    verdict: here.verdictOnClosing(by: scene.actor), once: scene.newID())
            ]
        case .closed:
            [
                FormButton(
                    say("Approve the minutes"), posts: Address(.approveMinutes, slug, id),
                    verdict: here.verdictOnApproving(by: scene.actor), once: scene.newID(), weight: .primary)
            ]
        case .approved: []
        }
    }

    private static func line(
        _ item: VisibleMeeting.Item, _ meeting: VisibleMeeting, _ slug: String, _ scene: Scene, mayPrepare: Bool
    ) -> Line {
        let id = meeting.row.id
        let isWaiting = item.row.state == .waiting
        let ways: [FormButton] =
            mayPrepare && isWaiting
            ? [Way.up, .down].map { way in
                FormButton(
                    way == .up ? say("Up") : say("Down"),
                    posts: Address(.moveItem, slug, id, item.row.id, way.rawValue), once: scene.newID(), weight: .plain)
            } + [
                FormButton(
                    say("Take it off the agenda"), posts: Address(.dropItem, slug, id, item.row.id),
                    once: scene.newID(), weight: .plain)
            ] : []
        return Line(
            name: item.candidate.name, address: Address(.meetingItem, slug, id, item.row.id),
            state: item.row.state.label, tally: item.tally(quorum: meeting.row.quorum)?.sentence, buttons: ways)
    }

    var title: Phrase { .verbatim(name) }

    func body(for viewer: Viewer) -> HTML {
        """
        <h1>\(title)</h1>
        <p class="stage">\(state)</p>
        <dl class="facts"><dt>\(say("Day"))</dt><dd>\(starts.map { "<time>\($0)</time>" as HTML } ?? "\(day)")\(calendar.map { " · <a href=\"\($0)\">\(say("Put it into your calendar"))</a>" as HTML })</dd>
        \(when(!place.isEmpty, "<dt>\(say("Place"))</dt><dd>\(place)</dd>"))<dt>\(say("Present"))</dt><dd>\(Self.list(present))</dd>
        <dt>\(say("Absent"))</dt><dd>\(Self.list(absent))</dd><dt>\(say("Votes"))</dt><dd>\(ballot). \(say("A vote stands with \(quorum) votes cast."))</dd></dl>
        \(links.html { $0.html })\(buttons.html { $0.html(for: viewer) })
        <section><h2>\(say("Now"))</h2>\(now.map { "<p><a class=\"title\" href=\"\($0.address)\">\($0.name)</a> · \($0.state)</p>" as HTML } ?? "<p class=\"empty\">\(say("Nothing is called up in which you take part."))</p>")</section>
        <section><h2>\(say("Agenda"))</h2>
        \(when(lines.isEmpty, "<p class=\"empty\">\(say("No candidate that you may know of is on it."))</p>"))
        <ol class="list asked">\(lines.html { line in
            "<li><a class=\"title\" href=\"\(line.address)\">\(line.name)</a><p class=\"meta\">\(line.state)\(line.tally.map { " · \($0)" as HTML })</p><div class=\"actions\">\(line.buttons.html { $0.html(for: viewer) })</div></li>"
        })</ol></section>
        \(when(!minutes.isEmpty, "<section><h2>\(say("Minutes"))</h2>\(Markdown(minutes).html)<p><a href=\"\(record)\">\(say("Download the minutes"))</a></p></section>"))
        <p><a href="\(meetings)">\(say("All meetings"))</a></p>
        """
    }

    private static func list(_ names: [String]) -> String { names.isEmpty ? "–" : names.joined(separator: ", ") }
}
