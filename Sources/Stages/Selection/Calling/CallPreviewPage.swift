import Domain
import Markup
import Web
import Words

/// What applicants will see, before they do: the call and the very form they fill in.
struct CallPreviewPage: Page {
    let frame: NetworkFrame?
    let card: CallCard
    let forms: [Form]
    let draft: Address

    init(_ scene: Scene, _ path: Path) throws {
        let selection = SelectionStore(scene)
        let facts = try CharterStore(scene).facts()
        let call = try selection.call()
        try selection.calling(call).verdictOnBuilding(by: scene.actor).orThrow()
        guard let version = call?.draft else { throw Path.NotFound() }
        let terms = try selection.terms(of: version)
        let form = try selection.form(of: version)
        card = CallCard(version, terms, form)
        draft = Address(.callDraft, facts.slug)
        let preview = Refusal("preview", say("This is a preview; applicants press it."))
        forms = (terms.hasTwoSteps ? CallStep.allCases.map { [$0] } : [CallStep.allCases]).map { steps in
            Form(
                steps.count == 1 ? steps[0].label : say("Your application"),
                posts: Address(.callPreview, facts.slug).asking(["step": steps[0].rawValue]),
                once: scene.newID(), button: say("Keep the draft"), audience: SaveApplication.audience,
                verdict: .refused(preview),
                fields: form.asked(in: Set(steps)).map { ApplicationFields.field(for: $0) })
        }
        frame = scene.frame(of: facts, current: .call)
    }

    var title: Phrase { .verbatim(card.callTitle) }

    func body(for viewer: Viewer) -> HTML {
        """
        <p class="flash">\(say("A preview: nobody outside sees this yet.")) <a href="\(draft)">\(say("Back to building"))</a></p>
        <h1>\(title)</h1>
        \(card.facts(for: viewer))
        <div class="prose">\(Markdown(card.text).html)</div>
        \(card.eligibility)
        \(card.scoring)
        \(forms.html { "<section>\($0.html(for: viewer))</section>" })
        """
    }
}
