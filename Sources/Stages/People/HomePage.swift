import Domain
import Markup
import Web
import Words

/// The first page: what this is; in a demonstration also its networks and its cast.
struct HomePage: Page {
    let programme: String?
    let networks: [NetworkCard]
    let mine: [NetworkCard]
    let cast: [CastStore.Face]
    let isSignedIn: Bool
    let isDemonstration: Bool

    init(_ scene: Scene) throws {
        isDemonstration = scene.setting.site.isDemonstration
        programme = try HouseStore(scene).programme()
        let list = NetworkCardStore(scene)
        mine = try scene.actor.person.map(list.of) ?? []
        networks = isDemonstration ? try list.all() : []
        cast = isDemonstration ? try CastStore(scene.connection).faces() : []
        isSignedIn = scene.actor.person != nil
    }

    var title: Phrase { say("Learning networks") }

    func body(for viewer: Viewer) -> HTML {
        """
        <h1>\(programme.map(Phrase.verbatim) ?? say("Learning networks"))</h1>
        <p class="lede">\(say("Organisations that hold grants on one topic come to one table, for a limited time, to learn from each other and for their whole field."))
        \(say("Roundtable carries them from the first invitation to the archive that outlives them."))</p>
        \(when(programme == nil, "<p class=\"empty\">\(say("This installation has no programme yet. Its operator finds a link in the terminal where it was started."))</p>"))
        \(when(!cast.isEmpty, castList(for: viewer)))
        \(when(isSignedIn && !isDemonstration, "<section><h2>\(say("Your networks"))</h2>\(NetworkList.html(mine, empty: say("You have no place in a network yet. You get one by invitation.")))</section>"))
        \(when(isDemonstration, byStage))
        """
    }

    private func castList(for viewer: Viewer) -> HTML {
        """
        <section><h2>\(say("Look around as one of its people"))</h2>
        <ul class="cast">\(cast.html { face in
            """
            <li><form method="post" action="\(Address(.demonstrationVisit, face.person))">
            <input type="hidden" name="form_token" value="\(viewer.formToken)">
            <button><b>\(face.name)</b> <span>\(face.part)</span></button></form></li>
            """
        })</ul></section>
        """
    }

    private var byStage: HTML {
        Stage.allCases.html { stage in
            let here = networks.filter { $0.frame.stage == stage }
            return when(!here.isEmpty, "<section><h2>\(stage.label)</h2>\(NetworkList.html(here, empty: ""))</section>")
        }
    }
}
