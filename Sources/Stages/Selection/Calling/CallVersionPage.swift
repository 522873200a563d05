import Domain
import Markup
import Web
import Words

/// A version of the call as it was published: what those who answered it have read.
struct CallVersionPage: Page {
    let frame: NetworkFrame?
    let number: Int
    let isStanding: Bool
    let published: Moment
    let reason: String
    let card: CallCard
    let call: Address

    init(_ scene: Scene, _ path: Path) throws {
        let selection = SelectionStore(scene)
        let facts = try CharterStore(scene).facts()
        let versions = try selection.versions()
        guard let number = Int(try path.text("version")), let row = versions.first(where: { $0.version == number })
        else {
            throw Path.NotFound()
        }
        self.number = number
        isStanding = versions.first?.version == number
        published = row.published
        reason = row.reason
        card = CallCard(number, try selection.terms(of: number), try selection.form(of: number))
        call = Address(.call, facts.slug)
        frame = scene.frame(of: facts, current: .call)
    }

    var title: Phrase { .verbatim(card.callTitle) }

    func body(for viewer: Viewer) -> HTML {
        """
        <p class="stage">\(say("Version \(number) of the call, published \(published)"))</p>
        <h1>\(title)</h1>
        \(when(!isStanding, "<p class=\"note\">\(say("The call has changed since.")) <a href=\"\(call)\">\(say("The call as it stands"))</a></p>"))
        \(when(!reason.isEmpty, "<blockquote>\(reason)</blockquote>"))
        \(card.facts(for: viewer))
        <div class="prose">\(Markdown(card.text).html)</div>
        \(card.eligibility)
        \(card.asked)
        \(card.scoring)
        """
    }
}
