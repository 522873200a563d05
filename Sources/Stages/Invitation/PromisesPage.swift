import Domain
import Markup
import Web
import Words

/// What was promised, as sentences with a date and a state: a member's own seat; for staff of the network every seat.
struct PromisesPage: Page {
    struct SeatCard: Encodable {
        let organisation: String
        let people: [String]
        let isOwn: Bool
        let promises: [PromiseCard]
        /// Turns of what recurs that are kept already.
        let earlier: [PromiseCard]
        let handOver: Address?
    }

    let frame: NetworkFrame?
    let seats: [SeatCard]
    let seesAll: Bool
    let letter: Address?
    let context: Address?

    init(_ scene: Scene, _ path: Path) throws {
        let charter = CharterStore(scene)
        let facts = try charter.facts()
        let invitations = InvitationStore(scene)
        let own = scene.actor.member?.seat
        let showsAll = Promising.seesAll(scene.actor)
        let promises = Dictionary(grouping: try invitations.promises(), by: \.seat)
        seesAll = showsAll
        let shown = try invitations.seats().filter { showsAll || $0.id == own }
        let signs = try SeatSigns(scene, of: shown.map(\.id))
        seats = shown.map { seat in
            let promising = Promising(stage: facts.stage, seat: seat.id)
            let mayHandOver = HandingOver(stage: facts.stage, seat: seat.id).verdict(for: scene.actor).isAllowed
            let cards = (promises[seat.id] ?? []).map {
                PromiseCard($0, signs.of($0), in: facts.slug, promising, scene.actor)
            }
            return SeatCard(
                organisation: seat.organisationName, people: seat.people, isOwn: seat.id == own,
                promises: cards.filter { !$0.isEarlier }, earlier: cards.filter(\.isEarlier),
                handOver: mayHandOver ? Address(.handOverSeat, facts.slug, seat.id) : nil)
        }
        letter = try invitations.ownInvitation().map { Address(.invitation, facts.slug, $0.id) }
        context = own == nil ? nil : Address(.contextPack, facts.slug)
        frame = scene.frame(of: facts, current: .promises)
    }

    var title: Phrase { say("Promises") }

    func body(for viewer: Viewer) -> HTML {
        """
        <h1>\(title)</h1>
        \(when(seats.isEmpty, "<p class=\"empty\">\(empty)</p>"))
        \(when(!seesAll && !seats.isEmpty, "<p class=\"audience\">\(say("The people on your seat, conveners and the facilitator see these."))</p>"))
        \(seats.html(section))
        \(context.map { "<p><a href=\"\($0)\">\(say("What you need to know here"))</a></p>" as HTML })
        \(letter.map { "<p><a href=\"\($0)\">\(say("The invitation you answered"))</a></p>" as HTML })
        """
    }

    private var empty: Phrase {
        seesAll
            ? say("No seat yet. A seat and its promises come with the first signed invitation.")
            : say("You are on no seat, so nothing is promised here. Promises come with a signed invitation.")
    }

    private static func earlier(_ cards: [PromiseCard]) -> HTML {
        let count = cards.count
        return """
            <details class="fold"><summary>\(say("Kept earlier: \(count)"))</summary>
            <ul class="promises">\(cards.html(\.html))</ul></details>
            """
    }

    private func section(_ seat: SeatCard) -> HTML {
        """
        <section><h2>\(seat.heading)</h2>
        <p class="meta">\(seat.holders)</p>
        \(when(seat.promises.isEmpty, "<p class=\"empty\">\(say("Nothing is promised by this seat."))</p>"))
        <ul class="promises">\(seat.promises.html(\.html))</ul>
        \(when(!seat.earlier.isEmpty, Self.earlier(seat.earlier)))
        \(seat.handOver.map { "<p><a href=\"\($0)\">\(say("Hand the seat over"))</a></p>" as HTML })
        </section>
        """
    }
}

extension PromisesPage.SeatCard {
    var heading: Phrase {
        let organisation = organisation
        return isOwn ? say("You promised, for \(organisation)") : say("\(organisation) promised")
    }

    var holders: Phrase {
        if people.isEmpty { return say("Nobody sits here now; the promises wait for whoever does.") }
        let names = people.joined(separator: ", ")
        return say("On this seat: \(names)")
    }
}
