import Domain
import Markup
import Web
import Words

/// What has happened in the network, the newest first.
struct HistoryPage: Page {
    struct Line: Encodable {
        let position: Int
        let at: Moment
        let sentence: Phrase
    }

    static let perPage = 50

    let frame: NetworkFrame?
    let lines: [Line]
    let earlier: Address?

    init(_ scene: Scene, _ path: Path) throws {
        let facts = try CharterStore(scene).facts()
        let before = path.question("before").flatMap { Int($0) } ?? .max
        let events = try EventLog(scene.connection, scene.network)
            .latest(Self.perPage + 1, before: before, for: EventSight(scene.actor))
        let leaf = Leaf(events, most: Self.perPage) { event in
            Address(.history, facts.slug).asking(["before": String(event.position)])
        }
        let names = try PeopleStore(scene).names(of: leaf.rows.compactMap(\.actor))
        lines = leaf.rows.map { event in
            let name = event.actor.flatMap { names[$0] } ?? "Roundtable"
            return Line(
                position: event.position, at: event.at,
                sentence: EventKind(rawValue: event.kind)?.sentence(by: name) ?? .verbatim(event.kind))
        }
        earlier = leaf.next
        frame = scene.frame(of: facts, current: .history)
    }

    var title: Phrase { say("History") }

    func body(for viewer: Viewer) -> HTML {
        """
        <h1>\(title)</h1>
        <ol class="timeline">\(lines.html { line in
            "<li><time>\(line.at)</time><p>\(line.sentence)</p></li>"
        })</ol>
        \(Pager(earlier: earlier))
        """
    }
}
