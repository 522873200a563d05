import Domain
import Markup
import Web
import Words

/// One version of a deliverable, and what changed from the one before it.
struct DeliverableVersionPage: Page {
    let frame: NetworkFrame?
    let name: String
    let address: Address
    let version: Int
    let before: String
    let text: String

    init(_ scene: Scene, _ path: Path) throws {
        let store = DeliverablesStore(scene)
        let facts = try store.facts(path.id("deliverable"))
        guard scene.sight.seesDrafts, let version = Int(try path.text("version")),
            (1...max(facts.version, 1)).contains(version),
            facts.version > 0
        else { throw Path.NotFound() }
        let network = try CharterStore(scene).facts()
        self.version = version
        name = facts.title
        before = try store.text(of: facts.id, version: version - 1)
        text = try store.text(of: facts.id, version: version)
        address = Address(.deliverable, network.slug, facts.id)
        frame = scene.frame(of: network, current: .deliverables)
    }

    var title: Phrase {
        let number = version
        let title = name
        return say("\(title), version \(number)")
    }

    func body(for viewer: Viewer) -> HTML {
        """
        <h1>\(title)</h1>
        <p><a href="\(address)">\(say("Back to the deliverable"))</a></p>
        \(when(version > 1, changes))
        <section><h2>\(say("The text of this version"))</h2><div class="prose">\(Markdown(text).html)</div></section>
        """
    }

    private var changes: HTML {
        """
        <section><h2>\(say("What changed from the version before"))</h2>
        \(Difference(from: before, to: text).html(removed: say("removed:"), added: say("added:")))</section>
        """
    }
}
