import Domain
import Markup
import Web
import Words

/// Who is invited and how far each letter has come; whoever is invited finds the own letter here.
struct InvitationsPage: Page {
    struct Line: Encodable {
        let organisation: String
        let name: String
        let state: Invitation.State
        let settled: Int
        let items: Int
        let proposals: Int
        let replyBy: Day?
        let address: Address
    }

    let frame: NetworkFrame?
    let lines: [Line]
    /// For those who run the network.
    let seating: Seating?
    /// One button for each organisation the selection chose that has no letter yet.
    let candidates: [FormButton]
    /// The next in reserve, where somebody invited does not come.
    let reserve: FormButton?
    let invite: Address?
    /// Why nobody can be invited now.
    let reason: Phrase?
    let openTable: FormButton?

    init(_ scene: Scene, _ path: Path) throws {
        let facts = try CharterStore(scene).facts()
        let invitations = InvitationStore(scene)
        let isStaff = Invitation.isOpen(to: scene.actor)
        let progress = try invitations.progress()
        let rows = try invitations.invitations()
        if rows.isEmpty, !isStaff { throw Path.NotFound() }
        lines = rows.map { row in
            let count = progress[row.id] ?? (items: 0, settled: 0, proposals: 0)
            return Line(
                organisation: row.organisationName, name: row.name, state: row.state, settled: count.settled,
                items: count.items, proposals: count.proposals,
                replyBy: row.state == .sent ? row.replyBy : nil, address: Address(.invitation, facts.slug, row.id))
        }
        seating = isStaff ? try Seating(scene) : nil
        let isConvener = scene.actor.holds(.convener)
        let inviting = try invitations.inviting()
        let refusal = isConvener ? inviting.verdict(for: scene.actor).refusal : nil
        let withLetter = Set(rows.filter(\.state.keepsSeat).map(\.organisation))
        candidates =
            isConvener
            ? try SelectionStore(scene).invited().filter { !withLetter.contains($0.organisation) }.map { candidate in
                let organisation = candidate.organisationName
                return FormButton(
                    say("Invite \(organisation)"), posts: Address(.inviteCandidate, facts.slug, candidate.id),
                    verdict: inviting.verdict(for: scene.actor), once: scene.newID())
            } : []
        reserve = isConvener ? try Self.reserve(rows, facts.slug, scene) : nil
        invite = isConvener && refusal == nil ? Address(.newInvitation, facts.slug) : nil
        reason = refusal?.reason
        openTable =
            isConvener && facts.stage == .invitation
            ? try OpenTable().button(in: scene, of: facts.slug, weight: .primary) : nil
        frame = scene.frame(of: facts, current: .invitations)
    }

    /// One seat after the other: who is next for the second depends on who takes the first.
    private static func reserve(
        _ rows: [InvitationStore.InvitationRow], _ slug: String, _ scene: Scene
    ) throws -> FormButton? {
        guard let free = try InvitationStore(scene).freed(rows).first,
            try CohortPoolReading.hasAccepted(scene)
        else { return nil }
        return try InviteReserve(free.id).button(in: scene, of: slug, weight: .primary)
    }

    var title: Phrase { say("Invitations") }

    func body(for viewer: Viewer) -> HTML {
        """
        <h1>\(title)</h1>
        \(seating.map { when(!$0.isEmpty, $0.html) })
        \(when(lines.isEmpty, "<p class=\"empty\">\(say("Nobody is invited yet. The letter carries what the charter expects of a member."))</p>"))
        <ul class="list">\(lines.html { line in
            """
            <li><a class="title" href="\(line.address)">\(line.organisation)</a>
            <p class="meta">\(line.name) · \(line.state.label) · \(line.count)\(line.replyBy.map { day in " · \(say("answer by \(day)"))" as HTML })</p>
            \(when(line.proposals > 0, "<p class=\"note\">\(say("A proposal awaits an answer."))</p>"))</li>
            """
        })</ul>
        \(when(!candidates.isEmpty, """
            <section><h2>\(say("Chosen, not invited yet"))</h2>
            <ul class="list">\(candidates.html { "<li>\($0.html(for: viewer))</li>" })</ul></section>
            """))
        \(reserve.map { "<section><h2>\(say("A seat is free"))</h2>\($0.html(for: viewer))</section>" as HTML })
        \(invite.map { "<p><a href=\"\($0)\">\(say("Invite an organisation"))</a></p>" as HTML })
        \(reason.map { "<p class=\"reason\">\($0)</p>" as HTML })
        \(openTable.map { "<section><h2>\(say("What comes next"))</h2>\($0.html(for: viewer))</section>" as HTML })
        """
    }
}

extension InvitationsPage.Line {
    var count: Phrase {
        let settled = settled
        let items = items
        return say("\(settled) of \(items) items settled")
    }
}
