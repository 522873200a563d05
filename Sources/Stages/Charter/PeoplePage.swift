import Domain
import Markup
import Web
import Words

/// Who sits at the table, by organisation.
struct PeoplePage: Page {
    let frame: NetworkFrame?
    let places: [PeopleStore.PlaceRow]
    let seating: Seating
    let declaration: String?
    let mayName: Bool

    init(_ scene: Scene, _ path: Path) throws {
        let charter = CharterStore(scene)
        let facts = try charter.facts()
        places = try PeopleStore(scene).places()
        seating = try Seating(scene)
        declaration = try charter.declaration()
        mayName = Chartering(stage: facts.stage).verdict(for: scene.actor).isAllowed
        frame = scene.frame(of: facts, current: .people)
    }

    var title: Phrase { say("People") }

    func body(for viewer: Viewer) -> HTML {
        """
        <h1>\(title)</h1>
        \(when(!seating.isEmpty, seating.html))
        \(when(seating.isEmpty, "<p class=\"empty\">\(say("Nobody has a seat yet. Members come to the table by the call and the invitation."))</p>"))
        \(when(!others.isEmpty, otherList))
        \(declaration.map { text in
            "<section><h2>\(say("The facilitator's declaration of interests"))</h2><blockquote>\(text)</blockquote></section>" as HTML
        })
        \(when(mayName, """
            <p><a href="\(Address(.newMember, frame?.slug ?? "-"))">\(say("Give somebody a place"))</a> ·
            <a href="\(Address(.facilitator, frame?.slug ?? "-"))">\(say("Appoint the facilitator"))</a></p>
            """))
        """
    }

    /// Those who take part without a seat: everybody is named once on this page.
    private var others: [PeopleStore.PlaceRow] {
        if seating.isEmpty { return places }
        return places.filter { !$0.roles.contains(.member) && $0.person != seating.facilitator?.person }
    }

    private var otherList: HTML {
        """
        <section><h2>\(seating.isEmpty ? say("Who does what") : say("Who else takes part"))</h2>
        <ul class="list">\(others.html { place in
            """
            <li><span class="title">\(place.name)</span><p class="meta">\(place.organisation.map { "\($0) · " })\(place.rolesInWords)</p></li>
            """
        })</ul></section>
        """
    }
}
