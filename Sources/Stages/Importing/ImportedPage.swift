import Domain
import Markup
import Web
import Words

/// What a network brought along from where it lived before: what its people were called, the ties between them.
struct ImportedPage: Page {
    let frame: NetworkFrame?
    let called: [ImportedStore.CalledRow]
    let ties: [ImportedStore.TieRow]
    let unclaimed: Address?

    init(_ scene: Scene, _ path: Path) throws {
        let facts = try CharterStore(scene).facts()
        let record = ImportedStore(scene)
        called = try record.called()
        ties = try record.ties()
        let inHouse = try scene.actor.person.map { try VisitStore(scene.connection).actor($0, in: .house) }
        unclaimed = Claiming.verdictOnLooking(by: inHouse ?? .visitor).isAllowed ? Address(.unclaimed) : nil
        frame = scene.frame(of: facts)
    }

    var title: Phrase { say("Brought along") }

    func body(for viewer: Viewer) -> HTML {
        """
        <h1>\(title)</h1>
        <p class="lede">\(say("Imported from where the network lived before, as its records have it."))</p>
        \(when(ties.isEmpty && called.isEmpty, "<p class=\"empty\">\(say("This network brought nothing along: it began here."))</p>"))
        \(when(!ties.isEmpty, tieList))
        \(when(!called.isEmpty, calledList))
        \(unclaimed.map { "<p><a href=\"\($0)\">\(say("People nobody has claimed"))</a></p>" as HTML })
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
