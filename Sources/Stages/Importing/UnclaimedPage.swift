import Domain
import Markup
import Web
import Words

/// Imported people without an address, so that somebody who knows them can offer them what they did.
struct UnclaimedPage: Page {
    let people: [ClaimStore.UnclaimedRow]
    let further: Address?

    private static let most = 50

    init(_ scene: Scene, _ path: Path) throws {
        guard Claiming.verdictOnLooking(by: scene.actor).isAllowed else { throw Path.NotFound() }
        let rows = try ClaimStore(scene).unclaimed(
            Self.most + 1, after: path.question("after").flatMap { ID<Person>($0) })
        people = Array(rows.prefix(Self.most))
        further =
            rows.count > Self.most
            ? people.last.map { Address(.unclaimed).asking(["after": $0.person.description]) } : nil
    }

    var title: Phrase { say("People nobody has claimed") }

    func body(for viewer: Viewer) -> HTML {
        """
        <h1>\(title)</h1>
        <p class="lede">\(say("They came in with the records of earlier networks, without an address. Offer them what they did: they get a link, and sign in as themselves."))</p>
        \(when(people.isEmpty, "<p class=\"empty\">\(say("Everybody who was imported has an address."))</p>"))
        \(when(!people.isEmpty, """
            <ul class="list">\(people.html { person in
                """
                <li><a class="title" href="\(Address(.offerClaim, person.person))">\(person.name)</a>
                <p class="meta">\(person.networks.joined(separator: ", "))\
                \(person.offered.map { " · \(say("A link was sent:")) \($0)" as HTML })</p></li>
                """
            })</ul>
            """))
        \(Pager(back: nil, next: further))
        """
    }
}
