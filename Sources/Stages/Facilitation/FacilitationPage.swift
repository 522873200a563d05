import Domain
import Markup
import Web
import Words

/// What the facilitator should look after: quiet seats, unanswered questions, overdue promises, goals that stand still.
struct FacilitationPage: Page {
    struct QuietPerson: Encodable {
        let name: String
        let since: Day
        let ask: Address
    }

    struct QuietSeat: Encodable {
        let organisation: String
        /// Nobody of this seat was heard, not only some.
        let isWhole: Bool
        let people: [QuietPerson]
    }

    let frame: NetworkFrame?
    let quiet: [QuietSeat]
    let concerns: [Concern]
    /// Nothing while the network has closed: there is nobody to look after any more.
    let ask: Address?

    init(_ scene: Scene, _ path: Path) throws {
        guard scene.sight.seesStaffMatters else { throw Refusal.only(.facilitator) }
        let facts = try CharterStore(scene).facts()
        quiet = facts.stage == .closed ? [] : try Self.quiet(FacilitationStore(scene), facts)
        concerns = facts.stage == .closed ? [] : try StagePart.all.flatMap { try $0.concerns(scene) }
        ask = facts.stage == .closed ? nil : Address(.newReflectiveQuestion, facts.slug)
        frame = scene.frame(of: facts, current: .facilitation)
    }

    private static func quiet(_ facilitation: FacilitationStore, _ facts: NetworkFacts) throws -> [QuietSeat] {
        let rule = Quiet(today: facilitation.scene.today)
        let heard = try facilitation.lastHeard()
        let began = try facilitation.workingSince(facts)
        let seats = Dictionary(grouping: try facilitation.members()) { $0.organisation ?? $0.name }
        return seats.sorted { $0.key < $1.key }.compactMap { name, members in
            let people = members.compactMap { member in
                rule.since(lastHeard: heard[member.person]?.day(), came: max(member.came.day(), began)).map { since in
                    QuietPerson(
                        name: member.name, since: since,
                        ask: Address(.newReflectiveQuestion, facts.slug).asking(["of": member.person.description]))
                }
            }
            return people.isEmpty
                ? nil : QuietSeat(organisation: name, isWhole: people.count == members.count, people: people)
        }
    }

    var title: Phrase { say("Facilitation") }

    func body(for viewer: Viewer) -> HTML {
        """
        <h1>\(title)</h1>
        \(ask.map(whatWaits) ?? "<p class=\"empty\">\(say("The network has closed. Nothing waits for you here any more."))</p>")
        """
    }

    private func whatWaits(_ ask: Address) -> HTML {
        """
        <p class="lede">\(say("Who has gone quiet, what waits for an answer, what is overdue. Each line leads to where you can act."))</p>
        <p><a href="\(ask)">\(say("Ask a reflective question"))</a></p>
        <section><h2>\(say("Quiet seats"))</h2>\(quietList)</section>
        \(Concern.Kind.allCases.html { kind in
            "<section><h2>\(kind.label)</h2>\(list(concerns.filter { $0.kind == kind }))</section>"
        })
        """
    }

    private var quietList: HTML {
        let days = Quiet.days
        return quiet.isEmpty
            ? "<p class=\"empty\">\(say("Everybody at the table was heard in the last \(days) days."))</p>"
            : """
            <ul class="list">\(quiet.html { seat in
                """
                <li><span class="title">\(seat.organisation)</span>\(when(seat.isWhole, "<p class=\"meta\">\(say("Nobody of this seat was heard lately."))</p>"))
                \(seat.people.html { person in
                    "<p><a href=\"\(person.ask)\">\(person.name)</a> <span class=\"meta\">\(Self.silence(person.since))</span></p>"
                })</li>
                """
            })</ul>
            """
    }

    private static func silence(_ since: Day) -> Phrase { say("not heard since \(since)") }

    private func list(_ concerns: [Concern]) -> HTML {
        concerns.isEmpty
            ? "<p class=\"empty\">\(say("Nothing here asks for you."))</p>"
            : """
            <ul class="list">\(concerns.html { concern in
                """
                <li><a class="title" href="\(concern.address)">\(concern.sentence)</a>\
                \(concern.since.map { day in "<p class=\"meta\">\(say("since \(day)"))</p>" as HTML })</li>
                """
            })</ul>
            """
    }
}
