import Domain
import Markup
import Web
import Words

/// What a network brought along from where it lived before: its deliverables, what its people were called, its ties.
struct ImportedPage: Page {
    static let perPage = 50

    let frame: NetworkFrame?
    let works: [ImportedRecord.WorkRow]
    let called: [ImportedRecord.CalledRow]
    let ties: [ImportedRecord.TieRow]
    let later: Address?

    init(_ scene: Scene, _ path: Path) throws {
        let facts = try CharterStore(scene).facts()
        let record = ImportedRecord(scene)
        let after = path.question("after").flatMap { Int64($0) } ?? 0
        let found = try record.works(Self.perPage + 1, after: after)
        works = Array(found.prefix(Self.perPage))
        later =
            found.count > Self.perPage
            ? works.last.map { Address(.imported, facts.slug).asking(["after": String($0.id.rawValue)]) } : nil
        called = after == 0 ? try record.called() : []
        ties = after == 0 ? try record.ties() : []
        frame = scene.frame(of: facts)
    }

    var title: Phrase { say("Brought along") }

    func body(for viewer: Viewer) -> HTML {
        """
        <h1>\(title)</h1>
        <p class="lede">\(say("Imported from where the network lived before, as its records have it."))</p>
        \(when(works.isEmpty && called.isEmpty, "<p class=\"empty\">\(say("This network brought nothing along: it began here."))</p>"))
        \(when(!works.isEmpty, workList))
        \(later.map { "<nav class=\"pager\"><a href=\"\($0)\">\(say("Further"))</a></nav>" as HTML })
        \(when(!ties.isEmpty, tieList))
        \(when(!called.isEmpty, calledList))
        """
    }

    private var workList: HTML {
        """
        <section><h2>\(say("Deliverables"))</h2>
        <ul class="list">\(works.html { work in
            """
            <li><span class="title">\(work.title)</span>
            <p class="meta">\(work.people.joined(separator: ", ")) · \(work.isReleased ? say("released") : say("draft", context: "deliverable"))</p>
            \(when(!work.description.isEmpty, "<div class=\"prose\">\(Markdown(work.description).html)</div>"))
            \(work.link.flatMap { Link($0) }.map { "<p><a href=\"\($0)\">\(say("See it"))</a></p>" as HTML })</li>
            """
        })</ul></section>
        """
    }

    private var tieList: HTML {
        """
        <section><h2>\(say("Ties between people"))</h2>
        <dl class="facts">\(ties.html { "<dt>\($0.kind)</dt><dd>\($0.count)</dd>" })</dl></section>
        """
    }

    private var calledList: HTML {
        """
        <section><h2>\(say("What people were called"))</h2>
        <dl class="facts">\(called.html { "<dt>\($0.name)</dt><dd>\($0.called)</dd>" })</dl></section>
        """
    }
}
