import Domain
import Markup
import Web
import Words

/// The newest proposal of who reads what: how far it is, each candidate with its reviewers and why, what it changes.
struct AssignmentPage: Page {
    static let perPage = 50

    let frame: NetworkFrame?
    let ask: FormLink
    let candidatesPlace: Address
    let bidding: FormButton
    let proposal: ProposalCard?
    let lines: [AssignmentLine]
    let readers: [ReaderLine]
    let newer: Address?
    let older: Address?
    let isFirstPage: Bool

    init(_ scene: Scene, _ path: Path) throws {
        let selection = SelectionStore(scene)
        guard let sight = try selection.sight(), sight.seesAll else { throw Path.NotFound() }
        let facts = try CharterStore(scene).facts()
        let assigning = try selection.assigning()
        let store = AssignmentStore(scene)
        let latest = try store.latest(sight)
        let pairs = try latest.map { try store.pairs(of: $0.id) } ?? []
        let candidates = try selection.candidates(sight)
        let found = AssignmentLine.lines(pairs, candidates, facts.slug)
        let page = min(max(path.question("page").flatMap { Int($0) } ?? 1, 1), 10_000)
        let here = Address(.assignment, facts.slug)
        lines = Array(found.dropFirst((page - 1) * Self.perPage).prefix(Self.perPage))
        isFirstPage = page == 1
        newer = page > 1 ? here.asking(["page": String(page - 1)]) : nil
        older = found.count > page * Self.perPage ? here.asking(["page": String(page + 1)]) : nil
        readers = ReaderLine.lines(pairs)
        proposal = try latest.map { row in
            let isDone = row.state == .done && !row.isAccepted
            let accept = AcceptAssignment(row.id)
            return ProposalCard(
                row, names: try Self.names(row, candidates, selection), added: pairs.count { $0.change == .added },
                kept: pairs.count { $0.change == .kept }, removed: pairs.count { $0.change == .removed },
                table: Address(.assignmentTable, facts.slug, row.id),
                accept: isDone
                    ? FormButton(
                        say("Accept the proposal"), posts: accept.address(in: facts.slug),
                        verdict: assigning.verdictOnAccepting(try store.standing(of: row, in: scene), by: scene.actor),
                        once: scene.newID(), weight: .primary) : nil)
        }
        ask = FormLink(
            latest == nil ? say("Work out a proposal") : say("Work out another proposal"),
            to: Address(.newAssignment, facts.slug), verdict: assigning.verdictOnAsking(by: scene.actor))
        let bidding = try selection.bidding()
        self.bidding =
            try bidding.isOpen
            ? CloseBidding().button(in: scene, of: facts.slug) : OpenBidding().button(in: scene, of: facts.slug)
        candidatesPlace = Address(.candidates, facts.slug)
        frame = scene.frame(of: facts, current: .candidates)
    }

    /// Whoever is short, the first five by name.
    private static func names(
        _ row: AssignmentStore.ProposalRow, _ candidates: [SelectionStore.CandidateRow], _ selection: SelectionStore
    ) throws -> Phrase {
        guard let shortage = row.shortage, !shortage.subjects.isEmpty else { return .verbatim("") }
        let wanted = Set(shortage.subjects)
        let all =
            shortage.isOfCandidates
            ? candidates.filter { wanted.contains($0.id.rawValue) }.map { $0.organisation ?? "" }
            : try selection.reviewers().filter { wanted.contains($0.person.rawValue) }.map(\.name)
        return .verbatim(all.prefix(5).joined(separator: ", "))
    }

    var title: Phrase { say("Assignment of reviewers") }

    func body(for viewer: Viewer) -> HTML {
        """
        <h1>\(title)</h1>
        <p><a href="\(candidatesPlace)">\(say("Back to the candidates"))</a></p>
        \(proposal.map { $0.html(for: viewer) } ?? "<p class=\"empty\">\(say("No proposal has been worked out yet. Reviewers state what they know and bid on candidates first; then ask for one."))</p>")
        <section><h2>\(say("A proposal"))</h2>\(ask)</section>
        <section><h2>\(say("Bids"))</h2>
        <p>\(say("While bidding is open, reviewers see the list of eligible candidates they have no conflict of interest with, and say which they would like to read."))</p>
        \(bidding.html(for: viewer))</section>
        \(when(isFirstPage && !readers.isEmpty, ReaderLine.table(readers)))
        \(when(!lines.isEmpty, table))
        \(when(newer != nil || older != nil, pager))
        """
    }

    private var table: HTML {
        """
        <section><h2>\(say("For each candidate"))</h2>
        <p class="note">\(say("Fit adds stated topics, words in common and the bid, each by its weight. Behind it stand the topics and the words that count most."))</p>
        \(lines.html { $0.html })</section>
        """
    }

    private var pager: HTML {
        """
        <nav class="pager" aria-label="\(say("Pages"))">
        \(newer.map { "<a rel=\"prev\" href=\"\($0)\">\(say("Before these"))</a>" as HTML })
        \(older.map { "<a rel=\"next\" href=\"\($0)\">\(say("After these"))</a>" as HTML })
        </nav>
        """
    }
}
