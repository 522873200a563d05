import Domain
import Markup
import Web
import Words

/// What the network changed in charter, agenda and plan because of learning, the newest first.
struct AdaptationsPage: Page {
    static let perPage = 30

    let frame: NetworkFrame?
    let adaptations: [ReflectionStore.AdaptationRow]
    let earlier: Address?
    let mayRecord: Bool

    init(_ scene: Scene, _ path: Path) throws {
        let facts = try CharterStore(scene).facts()
        let rows = try ReflectionStore(scene).adaptations(
            Self.perPage + 1, before: path.question("before").flatMap { ID($0) })
        let leaf = Leaf(rows, most: Self.perPage) {
            Address(.adaptations, facts.slug).asking(["before": $0.id.description])
        }
        adaptations = leaf.rows
        earlier = leaf.next
        mayRecord = Adapting(stage: facts.stage).verdict(for: scene.actor).isAllowed
        frame = scene.frame(of: facts, current: .lessons)
    }

    var title: Phrase { say("What we changed because of learning") }
    private var slug: String { frame?.slug ?? "-" }

    func body(for viewer: Viewer) -> HTML {
        """
        <h1>\(title)</h1>
        \(when(adaptations.isEmpty, "<p class=\"empty\">\(say("Nothing yet. A network that learns changes its charter, its agenda or its plan on the way."))</p>"))
        <ol class="timeline">\(adaptations.html { adaptation in
            """
            <li><time>\(adaptation.day)</time><div class="prose">\(Markdown(adaptation.change).html)</div>
            <p class="meta">\(adaptation.area.label). \(Self.cause(adaptation.cause))</p>
            <p class="meta">\(Self.evidence(adaptation.evidence))</p>
            \(adaptation.lesson.map { lesson in
                "<p class=\"meta\"><a href=\"\(Address(.lesson, slug, lesson))\">\(adaptation.lessonStatement)</a></p>" as HTML
            })</li>
            """
        })</ol>
        \(Pager(earlier: earlier))
        \(when(mayRecord, "<p><a href=\"\(Address(.newAdaptation, slug))\">\(say("Record a change"))</a></p>"))
        """
    }

    private static func cause(_ cause: String) -> Phrase { say("Because: \(cause)") }
    private static func evidence(_ evidence: String) -> Phrase { say("Evidence: \(evidence)") }
}
