import Domain
import Markup
import Web
import Words

/// What the members make together, the newest first.
struct DeliverablesPage: Page {
    struct Item: Encodable {
        let line: DeliverablesStore.Line
        let owners: [String]
        let address: Address
    }

    static let perPage = 50

    let frame: NetworkFrame?
    let items: [Item]
    let plan: FormLink
    let later: Address?

    init(_ scene: Scene, _ path: Path) throws {
        let store = DeliverablesStore(scene)
        let facts = try CharterStore(scene).facts()
        let lines = try store.lines(Self.perPage + 1, before: path.question("before").flatMap { ID($0) })
        let leaf = Leaf(lines, most: Self.perPage) {
            Address(.deliverables, facts.slug).asking(["before": $0.id.description])
        }
        let owners = try store.owners(of: leaf.rows.map(\.id))
        items = leaf.rows.map { line in
            Item(
                line: line, owners: (owners[line.id] ?? []).map { $0.organisation ?? $0.name }.uniqued,
                address: Address(.deliverable, facts.slug, line.id))
        }
        later = leaf.next
        plan = FormLink(
            say("Plan a group deliverable"), to: Address(.newDeliverable, facts.slug),
            verdict: Producing(stage: facts.stage).verdictOnPlanning(by: scene.actor))
        frame = scene.frame(of: facts, current: .deliverables)
    }

    var title: Phrase { say("Deliverables") }

    func body(for viewer: Viewer) -> HTML {
        """
        <h1>\(title)</h1>
        \(items.isEmpty ? empty : list)
        \(Pager(earlier: later))
        \(plan)
        """
    }

    private var empty: HTML {
        "<p class=\"empty\">\(say("Nothing is planned yet. Here stands what the members make together, from the plan to its release."))</p>"
    }

    private var list: HTML {
        """
        <ul class="list">\(items.html { item in
            """
            <li><a class="title" href="\(item.address)">\(item.line.title)</a>
            <p class="meta">\(item.line.sentence)\(when(!item.owners.isEmpty, " · \(item.owners.joined(separator: ", "))"))</p></li>
            """
        })</ul>
        """
    }
}

extension DeliverablesStore.Line {
    /// “Draft, version 2, due Friday 3 July 2026”
    var sentence: Phrase {
        let label = state.label
        let number = version
        switch released {
        case .at(let moment)?:
            let day = moment.day()
            return say("Released on \(day)")
        case .year(let number)?:
            let year = String(number)
            return say("Released in \(year)")
        case nil: break
        }
        switch (due, version) {
        case (let due?, 0): return say("\(label), due \(due)")
        case (let due?, _): return say("\(label), version \(number), due \(due)")
        case (nil, 0): return label
        case (nil, _): return say("\(label), version \(number)")
        }
    }
}

extension Sequence where Element: Hashable {
    /// Each once, in order.
    fileprivate var uniqued: [Element] {
        var seen: Set<Element> = []
        return filter { seen.insert($0).inserted }
    }
}
