import Domain
import Markup
import Web
import Words

/// What has happened in the network, the newest first.
struct HistoryPage: Page {
    struct Line: Encodable {
        /// Counted among what the viewer may hear of.
        let number: Int
        let at: Moment
        let sentence: Phrase
        /// What it was about, as far as the one who reads may know.
        let subject: EventSubject?
    }

    static let perPage = 50

    let frame: NetworkFrame?
    let lines: [Line]
    let earlier: Address?

    init(_ scene: Scene, _ path: Path) throws {
        let facts = try CharterStore(scene).facts()
        let before = path.question("before").flatMap { Int($0) } ?? .max
        let leaf = Leaf(try HeardEvents(scene).latest(Self.perPage + 1, before: before), most: Self.perPage) { heard in
            Address(.history, facts.slug).asking(["before": String(heard.number)])
        }
        let names = try PeopleStore(scene).names(of: leaf.rows.compactMap(\.event.actor))
        let about = EventSubjects(leaf.rows.map(\.event))
        let subjects = try StagePart.open(to: scene.actor).reduce(into: [Int64: EventSubject]()) { all, part in
            all.merge(try part.subjects(scene, facts, about)) { first, _ in first }
        }
        let isRenamed = leaf.rows.contains { $0.event.kind == EventKind.networkRenamed.rawValue }
        let renamings = isRenamed ? try CharterStore(scene).renamings() : [:]
        lines = leaf.rows.map { number, event in
            let name = event.actor.flatMap { names[$0] } ?? "Roundtable"
            let kind = EventKind(rawValue: event.kind)
            var sentence = kind?.sentence(by: name) ?? .verbatim(event.kind)
            if kind == .networkRenamed, let (from, to) = renamings[event.at] {
                sentence = say("\(name) renamed the network from “\(from)” to “\(to)”.")
            }
            return Line(
                number: number, at: event.at, sentence: sentence, subject: subjects[event.subject])
        }
        earlier = leaf.next
        frame = scene.frame(of: facts, current: .history)
    }

    var title: Phrase { say("History") }

    func body(for viewer: Viewer) -> HTML {
        """
        <h1>\(title)</h1>
        <ol class="timeline">\(lines.html { line in
            "<li><time>\(line.at)</time><p>\(line.sentence)</p>\(line.subject.map(Self.link))</li>"
        })</ol>
        \(Pager(earlier: earlier))
        """
    }

    private static func link(_ subject: EventSubject) -> HTML {
        let title = Excerpt.of(subject.title, most: 120)
        return subject.address.map { "<p class=\"meta\"><a href=\"\($0)\">\(title)</a></p>" as HTML }
            ?? "<p class=\"meta\">\(title)</p>"
    }
}
