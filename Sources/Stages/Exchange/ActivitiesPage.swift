import Domain
import Markup
import Web
import Words

/// What the network holds together: ahead first, then what has been held.
struct ActivitiesPage: Page {
    static let perPage = 50

    let frame: NetworkFrame?
    let ahead: [ExchangeStore.ActivityRow]
    let held: [ExchangeStore.ActivityRow]
    let earlier: Address?
    private let plan: Verdict

    private enum CodingKeys: CodingKey { case frame, ahead, held, earlier }

    init(_ scene: Scene, _ path: Path) throws {
        let exchange = ExchangeStore(scene)
        try exchange.admit()
        let facts = try CharterStore(scene).facts()
        let page = max(1, min(path.question("page").flatMap { Int($0) } ?? 1, 100_000))
        let rows = try exchange.activitiesHeld(Self.perPage + 1, after: (page - 1) * Self.perPage)
        ahead = page == 1 ? try exchange.activitiesAhead(100) : []
        let leaf = Leaf(rows, most: Self.perPage) { _ in
            Address(.activities, facts.slug).asking(["page": String(page + 1)])
        }
        held = leaf.rows
        earlier = leaf.next
        plan = Gathering(stage: facts.stage, now: scene.now).verdictOnPlanning(by: scene.actor)
        frame = scene.frame(of: facts, current: .activities)
    }

    var title: Phrase { say("Activities") }
    private var slug: String { frame?.slug ?? "-" }

    func body(for viewer: Viewer) -> HTML {
        """
        <h1>\(title)</h1>
        \(planning)
        \(when(ahead.isEmpty && held.isEmpty, nothing))
        \(when(!ahead.isEmpty, "<section><h2>\(say("Ahead"))</h2><ul class=\"list\">\(ahead.html(item))</ul></section>"))
        \(when(!held.isEmpty, "<section><h2>\(say("Held"))</h2><ul class=\"list\">\(held.html(item))</ul></section>"))
        \(Pager(earlier: earlier))
        """
    }

    private var planning: HTML {
        plan.refusal.map { "<p class=\"note\">\($0.reason)</p>" as HTML }
            ?? "<p><a href=\"\(Address(.newActivity, slug))\">\(say("Plan an activity"))</a></p>"
    }

    private var nothing: HTML {
        """
        <p class="empty">\(say("Nothing is planned yet. Calls, peer assists, visits and reviews belong here, each held for a learning question."))</p>
        """
    }

    private func item(_ activity: ExchangeStore.ActivityRow) -> HTML {
        let coming = activity.coming
        let came = activity.came
        let standing =
            activity.cancelled != nil
            ? say("Called off") : activity.recorded == nil ? say("\(coming) come so far") : say("\(came) came")
        return """
            <li><a class="title" href="\(Address(.activity, slug, activity.id))">\(activity.title)</a>
            <p>\(activity.kind.label) · <time>\(activity.starts)</time></p>
            \(activity.questionText.map { "<p class=\"meta\">\($0)</p>" as HTML })
            <p class="meta">\(standing)</p></li>
            """
    }
}
