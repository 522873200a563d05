import Domain
import Markup
import Web
import Words

/// The first page: what this is; in a demonstration also its networks and its cast.
struct HomePage: Page {
    let programme: String?
    let networks: [NetworkCard]
    let mine: [NetworkCard]
    let calls: [NetworkCardStore.OpenedCall]
    let cast: [CastStore.Face]
    let mayFound: Bool
    let isSignedIn: Bool
    let isDemonstration: Bool

    init(_ scene: Scene) throws {
        isDemonstration = scene.setting.site.isDemonstration
        programme = try HouseStore(scene).programme()
        let list = NetworkCardStore(scene)
        mine = try scene.actor.person.map(list.of) ?? []
        networks = isDemonstration ? try list.all() : []
        // A demonstration shows every network, those with a call among them.
        calls = isDemonstration ? [] : try list.openCalls()
        mayFound = Founding.verdict(for: scene.actor).isAllowed
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
        \(when(isSignedIn && !isDemonstration, ownNetworks))
        \(when(!calls.isEmpty, callList))
        \(when(isDemonstration, byStage))
        """
    }

    private var ownNetworks: HTML {
        """
        <section><h2>\(say("Your networks"))</h2>\(NetworkList.html(mine, mayFound: mayFound))</section>
        """
    }

    private var callList: HTML {
        """
        <section id="calls"><h2>\(say("Open calls"))</h2>
        <ul class="list">\(calls.html { call in
            """
            <li><a class="title" href="\(call.address)">\(call.title)</a>
            <p class="meta">\(call.network) · \(call.terms)</p></li>
            """
        })</ul></section>
        """
    }

    private func castList(for viewer: Viewer) -> HTML {
        """
        <section><h2>\(say("Look around as one of its people"))</h2>
        <ul class="cast">\(cast.html { face in
            """
            <li><form method="post" action="\(Address(.demonstrationVisit, face.person))">
            <input type="hidden" name="form_token" value="\(viewer.formToken)">
            <button><b>\(face.name)</b> <span>\(Cast.says(face.part))</span></button></form></li>
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
