import Domain
import Markup
import Web
import Words

/// One's own ties; for those who look after candidates, all conflicts of interest that were declared, named or found.
struct ConflictsPage: Page {
    struct Group: Encodable {
        let candidate: Phrase
        let address: Address
        let conflicts: [ConflictCard]
    }

    let frame: NetworkFrame?
    let ties: TieList
    let name: FormLink
    let seesAll: Bool
    let groups: [Group]

    init(_ scene: Scene, _ path: Path) throws {
        let selection = SelectionStore(scene)
        guard let sight = try selection.sight() else { throw Path.NotFound() }
        let facts = try CharterStore(scene).facts()
        ties = try TieList(selection.ties(of: sight.person)) {
            try TakeTieBack($0.id).button(in: scene, of: facts.slug)
        }
        name = FormLink(
            say("Name a tie"), to: Address(.newTie, facts.slug),
            verdict: ClearingConflict(stage: facts.stage).verdictOnNaming(by: scene.actor))
        seesAll = sight.seesAll
        groups = try sight.seesAll ? Self.groups(sight, selection, facts) : []
        frame = scene.frame(of: facts, current: .candidates)
    }

    private static func groups(_ sight: CandidateSight, _ selection: SelectionStore, _ facts: NetworkFacts) throws
        -> [Group]
    {
        let rows = try selection.candidates(sight)
        let candidates = rows.reduce(into: [ID<Candidate>: Candidate]()) {
            $0[$1.id] = Candidate(
                organisation: nil, eligibility: $1.eligibility, decision: $1.decision, isWithdrawn: $1.isWithdrawn,
                isHandedOver: sight.handedOver.contains($1.id))
        }
        let conflicts = try selection.conflicts().filter { candidates[$0.candidate] != nil }
        let cards = try ConflictCard.cards(
            of: conflicts, try selection.clearings(on: sight), candidates, selection.scene, facts)
        let grouped = Dictionary(grouping: cards, by: \.candidate)
        return rows.compactMap { row in
            grouped[row.id].map {
                Group(
                    candidate: row.name, address: Address(.candidate, facts.slug, row.id), conflicts: $0.map(\.card))
            }
        }
    }

    var title: Phrase { say("Conflicts of interest") }

    func body(for viewer: Viewer) -> HTML {
        """
        <h1>\(title)</h1>
        <p class="lede">\(say("Ties are declared by people, named by applicants and found by the system. Whoever has one sees nothing of the candidate."))</p>
        <section><h2>\(say("Your own ties"))</h2>
        \(when(ties.lines.isEmpty, "<p class=\"empty\">\(say("You have named none."))</p>"))
        \(when(!ties.lines.isEmpty, ties.html(for: viewer)))
        \(name)</section>
        \(when(seesAll, all))
        """
    }

    private var all: HTML {
        """
        <section><h2>\(say("With candidates"))</h2>
        \(when(groups.isEmpty, "<p class=\"empty\">\(say("Nobody who may come to read or judge has a tie that is known."))</p>"))
        \(groups.html { group in
            "<h3><a href=\"\(group.address)\">\(group.candidate)</a></h3><ul class=\"list\">\(group.conflicts.html { $0.html })</ul>"
        })</section>
        """
    }
}
