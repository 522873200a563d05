import Domain
import Markup
import Web
import Words

/// Where conveners build the call: its terms, questions, rules and rubric, and what still stands in the way of opening it.
struct CallDraftPage: Page {
    let frame: NetworkFrame?
    let isOpened: Bool
    let card: CallCard
    let terms: Address
    let preview: Address
    let faults: [CallFaultLine]
    let questions: [CallDraftLine]
    let rules: [CallDraftLine]
    let criteria: [CallDraftLine]
    let weight: Int
    let newQuestion: Address
    let newRule: Address
    let newCriterion: Address
    let open: FormButton?
    let publish: FormLink?
    let drop: FormLink?

    init(_ scene: Scene, _ path: Path) throws {
        let selection = SelectionStore(scene)
        let facts = try CharterStore(scene).facts()
        let slug = facts.slug
        let call = try selection.call()
        let calling = try selection.calling(call)
        try calling.verdictOnBuilding(by: scene.actor).orThrow()
        guard let version = call?.draft else { throw Path.NotFound() }
        let form = try selection.form(of: version)
        let terms = try selection.terms(of: version)
        let lines = CallDraftLines(form: form, hasTwoSteps: terms.hasTwoSteps, slug: slug)
        isOpened = calling.isOpened
        card = CallCard(version, terms, form)
        self.terms = Address(.callText, slug)
        preview = Address(.callPreview, slug)
        faults = CallCheck(terms, form, at: scene.now).faults.map { CallFaultLine($0, slug) }
        questions = lines.questions
        rules = lines.rules
        criteria = lines.criteria
        weight = form.criteria.reduce(0) { $0 + $1.weight }
        newQuestion = Address(.newCallQuestion, slug)
        newRule = Address(.newCallRule, slug)
        newCriterion = Address(.newCriterion, slug)
        open =
            isOpened
            ? nil
            : FormButton(
                say("Open the call"), posts: Address(.openCall, slug), verdict: try selection.opening(),
                once: scene.newID(), weight: .primary)
        publish =
            isOpened
            ? FormLink(
                say("Publish the change"), to: Address(.publishCallChange, slug), verdict: try selection.publishing())
            : nil
        drop = isOpened ? FormLink(say("Drop the change"), to: Address(.dropCallChange, slug)) : nil
        frame = scene.frame(of: facts, current: .call)
    }

    var title: Phrase { isOpened ? say("Change the open call") : say("Build the call") }

    func body(for viewer: Viewer) -> HTML {
        """
        <h1>\(title)</h1>
        <p class="lede">\(isOpened ? say("The call stands as it is until you publish the change and say why.") : say("Everything here can change until the call opens. Then it stands, because applicants rely on it."))</p>
        <p><a href="\(preview)">\(say("See it as applicants will"))</a></p>
        \(faultList)
        <section><h2>\(card.callTitle)</h2>\(card.facts(for: viewer))
        <p><a href="\(terms)">\(say("Change text, seats and deadline"))</a></p></section>
        \(list("questions", say("Questions"), questions, say("Add a question"), newQuestion, viewer))
        \(list("rules", say("Rules of eligibility"), rules, say("Set a rule"), newRule, viewer))
        \(list("rubric", say("Rubric"), criteria, say("Add a criterion"), newCriterion, viewer))
        \(when(!criteria.isEmpty, "<p class=\"meta\">\(say("The weights add up to \(weight) %."))</p>"))
        <section><h2>\(say("When it is ready"))</h2>\(open?.html(for: viewer))\(publish)\(drop)</section>
        """
    }

    private var faultList: HTML {
        faults.isEmpty
            ? "<p class=\"note\">\(say("Checked: nothing stands in the way."))</p>"
            : """
            <section><h2>\(say("What stands in the way"))</h2><ul class="list">\(faults.html { fault in
                "<li>\(fault.sentence) <a href=\"\(fault.address)\">\(say("Mend it"))</a></li>"
            })</ul></section>
            """
    }

    private func list(
        _ id: String, _ heading: Phrase, _ lines: [CallDraftLine], _ add: Phrase, _ address: Address, _ viewer: Viewer
    ) -> HTML {
        """
        <section id="\(id)"><h2>\(heading)</h2>
        \(when(lines.isEmpty, "<p class=\"empty\">\(say("None yet."))</p>"))
        <ul class="list">\(lines.html { $0.html(for: viewer) })</ul>
        <p><a href="\(address)">\(add)</a></p></section>
        """
    }
}
