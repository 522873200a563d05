import Domain
import Markup
import Web
import Words

/// What decisions on one candidate rested on, and who of the panel disagreed; reviewers see their own dissent only.
struct DecisionRecordPage: Page {
    struct Dissenting: Encodable {
        let name: String
        let at: Moment
        let reason: String
    }

    let frame: NetworkFrame?
    let name: Phrase
    let dossier: Address
    /// The newest first; earlier ones were replaced.
    let decisions: [DecisionRecordCard]
    let dissents: [Dissenting]

    init(_ scene: Scene, _ path: Path) throws {
        let id: ID<Candidate> = try path.id("candidate")
        let selection = SelectionStore(scene)
        let facts = try CharterStore(scene).facts()
        let found = try selection.dossier(id)
        let records = RecordStore(scene)
        name = found.row.name
        dossier = Address(.candidate, facts.slug, id)
        dissents = try records.dissents(found).map { Dissenting(name: $0.name, at: $0.at, reason: $0.reason) }
        let rows = found.standing.sight.seesAll ? try records.decisions(on: id) : []
        if rows.isEmpty, dissents.isEmpty { throw Path.NotFound() }
        let votes = rows.flatMap { $0.inputs.votes ?? [] }
        let panel = rows.flatMap { $0.inputs.panel ?? [] }
        let people = try PeopleStore(scene).names(
            of: rows.flatMap { $0.inputs.reviews.map(\.person) } + votes.map(\.person) + panel.flatMap(\.present))
        let meetings = try MeetingStore(scene).titles(of: votes.map(\.meeting) + panel.map(\.meeting))
        let rubric = try selection.rubric(for: id)
        decisions = rows.map { DecisionRecordCard($0, people, meetings, rubric, facts.slug) }
        frame = scene.frame(of: facts, current: .candidates)
    }

    var title: Phrase { say("The record of the decision") }

    func body(for viewer: Viewer) -> HTML {
        """
        <h1>\(title)</h1>
        <p class="lede"><a href="\(dossier)">\(name)</a></p>
        \(when(!decisions.isEmpty, "<p class=\"note\">\(say("What was before the panel is sealed into the history of the network when it decides. Changing it afterwards would show."))</p>"))
        \(decisions.html { $0.html })
        \(when(!dissents.isEmpty, dissentList))
        """
    }

    private var dissentList: HTML {
        """
        <section><h2>\(say("Dissent"))</h2><ol class="timeline">\(dissents.html { dissent in
            "<li><time>\(dissent.at)</time><p>\(dissent.name)</p>\(Markdown(dissent.reason).html)</li>"
        })</ol></section>
        """
    }
}
