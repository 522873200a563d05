import Domain
import Markup
import Web
import Words

/// One deliverable: its plan, its text, who has read it, who has signed it off, what it changed.
struct DeliverablePage: Page {
    let frame: NetworkFrame?
    let facts: DeliverablesStore.Facts
    let state: DeliverableState
    let owners: [DeliverablesStore.Owner]
    let text: String
    let versions: [DeliverablesStore.VersionLine]
    let reviews: [DeliverablesStore.Review]
    let signOffs: [DeliverablesStore.PartyLine]
    let uptakes: [DeliverablesStore.UptakeLine]
    let steps: [FormLink]
    let uptake: FormLink?
    let inLibrary: Address?

    init(_ scene: Scene, _ path: Path) throws {
        let store = DeliverablesStore(scene)
        let network = try CharterStore(scene).facts()
        let facts = try store.facts(path.id("deliverable"))
        let id = facts.id
        self.facts = facts
        owners = try store.owners(of: id)
        text = try store.text(of: id, version: facts.version)
        // Who reads released ones only sees the released text, not the way to it.
        let seesWay = scene.sight.seesDrafts
        versions = seesWay ? try store.versions(of: id) : []
        reviews = seesWay ? try store.reviews(of: id) : []
        signOffs = seesWay ? try store.signOffs(of: id, version: facts.version) : []
        uptakes = facts.released == nil || !scene.sight.seesNetworkMatters ? [] : try store.uptakes(of: id)
        state = DeliverableState(
            versions: facts.version, openReviews: reviews.count { $0.given == nil },
            signed: signOffs.count { $0.signed != nil },
            parties: signOffs.count, isReleased: facts.released != nil, isGivenUp: facts.givenUp != nil)
        let ways = DeliverableSteps(
            facts: facts, slug: network.slug, actor: scene.actor, producing: Producing(stage: network.stage),
            deliverable: Deliverable(
                owners: Set(owners.map(\.person)), versions: facts.version, isReleased: facts.released != nil,
                isGivenUp: facts.givenUp != nil),
            isAsked: try store.openReview(of: id, by: scene.actor.person) != nil,
            reviewsGiven: reviews.count { $0.given != nil }, signOffs: signOffs,
            party: scene.actor.member.map(store.party))
        steps = ways.links
        uptake = ways.uptake
        inLibrary = facts.released.map { _ in Address(.libraryItem, id) }
        frame = scene.frame(of: network, current: .deliverables)
    }

    var title: Phrase { .verbatim(facts.title) }
    private var slug: String { frame?.slug ?? "-" }

    func body(for viewer: Viewer) -> HTML {
        """
        <h1>\(facts.title)</h1>
        <p class="stage">\(state.label)\(inLibrary.map { ". <a href=\"\($0)\">\(say("In the public library"))</a>" as HTML })</p>
        \(when(!facts.givenUpReason.isEmpty, "<blockquote>\(facts.givenUpReason)</blockquote>"))
        \(Markdown(facts.what).html)
        <dl class="facts"><dt>\(say("For whom"))</dt><dd>\(facts.audience)</dd>
        \(facts.due.map { "<dt>\(say("By when"))</dt><dd>\($0)</dd>" as HTML })
        <dt>\(say("Owners"))</dt><dd>\(owners.map(\.signature).joined(separator: "; "))</dd>
        \(when(!facts.licence.isEmpty, "<dt>\(say("Licence"))</dt><dd>\(facts.licence)</dd>"))</dl>
        \(when(!steps.isEmpty, "<div class=\"actions\">\(steps)</div>"))
        <section id="text"><h2>\(say("The text"))</h2>\(facts.version == 0 ? unwritten : written)</section>
        \(when(!reviews.isEmpty, reviewList))
        \(when(!signOffs.isEmpty && facts.version > 0, signOffList))
        \(when(facts.released != nil, uptakeList))
        \(when(!versions.isEmpty, history))
        """
    }

    private var unwritten: HTML {
        "<p class=\"empty\">\(say("Nothing is written yet. Its owners write the first version."))</p>"
    }

    private var written: HTML {
        let number = facts.version
        return "<p class=\"meta\">\(say("Version \(number)"))</p><div class=\"prose\">\(Markdown(text).html)</div>"
    }

    private var reviewList: HTML {
        """
        <section id="reviews"><h2>\(say("Reviews"))</h2>
        <ul class="list">\(reviews.html { review in
            """
            <li><span class="title">\(review.reviewer)</span>
            <p class="meta">\(review.sentence)</p>\(when(!review.comment.isEmpty, "<div class=\"prose\">\(Markdown(review.comment).html)</div>"))</li>
            """
        })</ul></section>
        """
    }

    private var signOffList: HTML {
        """
        <section id="sign-offs"><h2>\(say("Signed off by"))</h2>
        <ul class="list">\(signOffs.html { line in
            "<li><span class=\"title\">\(line.name)</span><p class=\"meta\">\(line.sentence)</p></li>"
        })</ul></section>
        """
    }

    private var uptakeList: HTML {
        """
        <section id="uptake"><h2>\(say("What it changes in the members' own grants"))</h2>
        \(uptakes.isEmpty ? untold : told)
        \(uptake)</section>
        """
    }

    private var untold: HTML {
        "<p class=\"empty\">\(say("Nobody has told yet. Here members say what they do differently because of it."))</p>"
    }

    private var told: HTML { "<ul class=\"list\">\(uptakes.html(Self.uptake))</ul>" }

    private static func uptake(_ line: DeliverablesStore.UptakeLine) -> HTML {
        """
        <li><span class="title">\(line.organisation ?? line.name): \(line.grant)</span>
        <div class="prose">\(Markdown(line.text).html)</div><p class="meta">\(line.name) · \(line.at.day())</p></li>
        """
    }

    private var history: HTML {
        """
        <section id="history"><h2>\(say("Versions"))</h2>
        <ol class="timeline">\(versions.html { line in
            """
            <li><time>\(line.at)</time><p>\(versionLink(line.version))\(when(!line.note.isEmpty, ": \(line.note)"))</p>
            <p class="meta">\(line.author ?? "")</p></li>
            """
        })</ol></section>
        """
    }

    private func versionLink(_ version: Int) -> HTML {
        "<a href=\"\(Address(.deliverableVersion, slug, facts.id, String(version)))\">\(say("Version \(version)"))</a>"
    }
}

extension DeliverablesStore.Review {
    var sentence: Phrase {
        let number = version
        guard let outcome, let day = given?.day() else {
            let day = asked.day()
            return say("Asked on \(day)")
        }
        let found = outcome.label
        return say("\(found), on version \(number), \(day)")
    }
}

extension DeliverablesStore.PartyLine {
    var sentence: Phrase {
        guard let day = signed?.day() else { return say("Not yet") }
        let name = by ?? ""
        return say("\(name), \(day)")
    }
}
