import Domain
import Markup
import Web
import Words

/// A reviewer's own page: what they stated they know, and what they bid.
struct OwnReviewingPage: Page {
    struct Line: Encodable {
        let name: Phrase
        let bid: Phrase?
    }

    let frame: NetworkFrame?
    let topics: [String]
    let someTopics: [String]
    let text: String
    let bids: [Line]
    let isBiddingOpen: Bool
    let state: FormLink
    let bid: FormLink
    let queue: Address

    init(_ scene: Scene, _ path: Path) throws {
        let selection = SelectionStore(scene)
        guard scene.actor.holds(.reviewer), let person = scene.actor.person else { throw Path.NotFound() }
        let facts = try CharterStore(scene).facts()
        let own = try selection.expertise(of: person) ?? SelectionStore.Expertise()
        topics = own.topics
        someTopics = own.someTopics
        text = own.text
        let bidding = try selection.bidding()
        isBiddingOpen = bidding.showsCandidates
        bids = try selection.bidRows(bidding).map { Line(name: $0.name, bid: $0.bid?.label) }
        state = FormLink(
            say("State what you know"), to: Address(.expertise, facts.slug),
            verdict: bidding.verdictOnStating(by: scene.actor))
        bid = FormLink(
            say("Bid on candidates"), to: Address(.bids, facts.slug), verdict: bidding.verdictOnBidding(by: scene.actor)
        )
        queue = Address(.readingQueue, facts.slug)
        frame = scene.frame(of: facts, current: .candidates)
    }

    var title: Phrase { say("Your reviewing") }

    func body(for viewer: Viewer) -> HTML {
        """
        <h1>\(title)</h1>
        <p><a href="\(queue)">\(say("To the candidates assigned to you"))</a></p>
        <section><h2>\(say("What you know"))</h2>
        \(when(topics.isEmpty && someTopics.isEmpty && text.isEmpty, "<p class=\"empty\">\(say("You have stated nothing yet. What you state decides with your bids what you are given to read."))</p>"))
        \(when(!topics.isEmpty, "<p>\(say("Well:")) \(topics.joined(separator: ", "))</p>"))
        \(when(!someTopics.isEmpty, "<p>\(say("Somewhat:")) \(someTopics.joined(separator: ", "))</p>"))
        \(when(!text.isEmpty, "<p>\(text)</p>"))
        \(state)</section>
        <section><h2>\(say("Your bids"))</h2>
        \(bids.isEmpty ? none : list)</section>
        """
    }

    private var none: HTML {
        "<p class=\"empty\">\(say("There is no candidate to bid on now. A convener may open the list, or assign you some."))</p>"
    }

    private var list: HTML {
        """
        \(bid)
        <ul class="list">\(bids.html { line in "<li>\(line.name) · \(line.bid ?? say("No bid"))</li>" })</ul>
        """
    }
}
