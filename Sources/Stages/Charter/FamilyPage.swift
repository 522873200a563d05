import Domain
import Markup
import Web
import Words

/// The family of a network: what came before it and what grew from it, across the programme and other servers.
struct FamilyPage: Page {
    let frame: NetworkFrame?
    let tree: FamilyTree

    init(_ scene: Scene, _ path: Path) throws {
        tree = FamilyTree(try FamilyStore(scene).members(), around: scene.network)
        frame = scene.frame(of: try CharterStore(scene).facts())
    }

    var title: Phrase { say("Family tree") }

    func body(for viewer: Viewer) -> HTML {
        """
        <h1>\(title)</h1>
        <p class="lede">\(say("A learning network is finite; what it learned goes on. Each stands below the one it continues."))</p>
        \(tree.html)
        <p><a href="\(Address(.network, frame?.slug ?? "-"))">\(say("Back to the overview"))</a></p>
        """
    }
}
