import Domain
import Markup
import Web
import Words

/// Where the link under a letter leads: one button ends the news of a network, without signing in.
struct LessMailPage: Page {
    let network: String
    /// It has been pressed just now.
    let isDone: Bool
    private let button: FormButton

    private enum CodingKeys: CodingKey { case network, isDone }

    init(_ scene: Scene, _ path: Path, done: Bool = false) throws {
        guard let less = LessMail(try path.text("choice"), with: scene.setting.key) else { throw Path.NotFound() }
        network = try CharterStore(scene.elsewhere(less.network)).facts().name
        isDone = done
        button = FormButton(
            say("Only what waits for me"), posts: Address(.lessMail, try path.text("choice")), weight: .primary)
    }

    var title: Phrase { say("Your mail from \(network)") }

    func body(for viewer: Viewer) -> HTML {
        """
        <h1>\(title)</h1>
        \(isDone ? finished : offer(for: viewer))
        """
    }

    private var finished: HTML {
        "<p class=\"flash\" role=\"status\">\(say("From now on only what waits for you comes by mail. Everything can be read here."))</p>"
    }

    private func offer(for viewer: Viewer) -> HTML {
        """
        <p class="lede">\(say("News stay here to be read; what waits for you, such as an invitation or a question, still comes by mail."))</p>
        \(button.html(for: viewer))
        """
    }
}
