import Domain
import Markup
import Web
import Words

/// Says that the link to an application is on its way.
struct ApplicationBegunPage: Page {
    let frame: NetworkFrame?

    init(_ scene: Scene, _ path: Path) throws {
        if try !SelectionStore(scene).calling().isOpened { throw Path.NotFound() }
        frame = try scene.frame()
    }

    var title: Phrase { say("Look into your mail") }

    func body(for viewer: Viewer) -> HTML {
        """
        <h1>\(title)</h1>
        <p class="lede">\(say("The link to your application is on its way. It brings you back to it as often as you like, until it is sent and after."))</p>
        """
    }
}
