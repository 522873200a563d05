import Domain
import Markup
import Web
import Words

/// Who should not read an application, as its applicant named them.
struct RefusedReadersPage: Page {
    let frame: NetworkFrame?
    let organisation: String
    let refused: TieList
    let application: Address
    let name: FormLink

    init(_ scene: Scene, _ path: Path) throws {
        let selection = SelectionStore(scene)
        let own = try selection.ownApplication()
        let secret = try path.text("secret")
        organisation = own.organisation
        refused = try TieList(selection.refused(by: own.id)) { _ in nil }
        application = Address(.application, secret)
        name = FormLink(
            say("Name somebody who should not read it"), to: Address(.newRefusedReader, secret),
            verdict: try selection.clearing().verdictOnRefusing(by: own.state))
        frame = try scene.frame()
    }

    var title: Phrase { say("Who should not read it") }

    func body(for viewer: Viewer) -> HTML {
        """
        <h1>\(title)</h1>
        <p class="lede">\(say("Nobody reads your application who is of your own organisation, shares your grant or declares a tie. Whom else should it not reach?"))</p>
        \(when(refused.lines.isEmpty, "<p class=\"empty\">\(say("You have named nobody."))</p>"))
        \(when(!refused.lines.isEmpty, refused.html(for: viewer)))
        \(name)
        <p><a href="\(application)">\(say("Back to the application"))</a></p>
        """
    }
}
