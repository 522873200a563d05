import Domain
import Markup
import Web
import Words

/// One appeal: what the applicant says against which decision, who reads it again, and what came of it.
struct AppealPage: Page {
    let frame: NetworkFrame?
    let name: Phrase
    let dossier: Address
    let lodged: Moment
    /// Nothing for a second reader who has not said that there is no conflict of interest.
    let reason: String?
    let decision: Decision?
    let decisionReason: String?
    /// For those who look after the candidate.
    let reader: String?
    let outcome: Appealing.Outcome?
    let answer: String
    let declare: FormLink?
    let nameReader: FormLink?
    let answering: FormLink?

    init(_ scene: Scene, _ path: Path) throws {
        let id: ID<Candidate> = try path.id("candidate")
        let selection = SelectionStore(scene)
        let facts = try CharterStore(scene).facts()
        let found = try selection.dossier(id)
        let standing = found.standing
        guard standing.sight.seesAll || standing.isSecondReader, let appeal = try AppealStore(scene).appeal(of: id),
            let application = try selection.application(id)
        else { throw Path.NotFound() }
        let appealing = try selection.appealing(application)
        name = found.row.name
        dossier = Address(.candidate, facts.slug, id)
        lodged = appeal.lodged
        reason = found.isOpen ? appeal.reason : nil
        decision = found.isOpen ? application.decision : nil
        decisionReason = found.isOpen ? application.reason : nil
        let names = try PeopleStore(scene).names(of: [appeal.reader].compactMap(\.self))
        reader = standing.sight.seesAll ? appeal.reader.flatMap { names[$0] } : nil
        outcome = found.isOpen ? appeal.outcome : nil
        answer = found.isOpen ? appeal.answer : ""
        let isOpen = appeal.state != .answered
        declare =
            isOpen && standing.isSecondReader && !standing.hasConfirmed
            ? FormLink(
                say("Declare your interests"), to: Address(.candidateInterests, facts.slug, id),
                verdict: Reviewing(stage: facts.stage).verdictOnDeclaring(standing)) : nil
        nameReader =
            isOpen && standing.sight.seesAll
            ? FormLink(
                appeal.reader == nil ? say("Name a second reader") : say("Name another second reader"),
                to: Address(.secondReader, facts.slug, id),
                verdict: appealing.verdictOnNaming(on: found.candidate, by: scene.actor.member)) : nil
        answering =
            isOpen && standing.isSecondReader
            ? FormLink(
                say("Answer the appeal"), to: Address(.answerAppeal, facts.slug, id),
                verdict: appealing.verdictOnAnswering(standing)) : nil
        frame = scene.frame(of: facts, current: .candidates)
    }

    var title: Phrase { say("The appeal") }

    func body(for viewer: Viewer) -> HTML {
        """
        <h1>\(title)</h1>
        <p class="lede"><a href="\(dossier)">\(name)</a></p>
        <section><h2>\(say("What the applicant says"))</h2><p class="meta">\(lodged)</p>
        \(reason.map { "<blockquote>\(Markdown($0).html)</blockquote>" as HTML } ?? shut)</section>
        \(decision.map { decision in
            "<section><h2>\(outcome?.decision == nil ? say("The decision") : say("The decision now"))</h2><p>\(decision.label)</p>\(decisionReason.map { "<blockquote>\(Markdown($0).html)</blockquote>" as HTML })</section>" as HTML
        })
        \(reader.map { "<p>\(say("Second reader: \($0)"))</p>" as HTML })
        \(outcome.map { "<section><h2>\($0.label)</h2><blockquote>\(Markdown(answer).html)</blockquote></section>" as HTML })
        \(declare)\(answering)\(nameReader)
        """
    }

    private var shut: HTML {
        "<p class=\"empty\">\(say("This opens once you have declared whether you have a conflict of interest."))</p>"
    }
}
