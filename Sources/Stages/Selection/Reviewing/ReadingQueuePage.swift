import Domain
import Markup
import Web
import Words

/// A reviewer's queue: the next candidate to read, all of them in their own order, and how they use the scale.
struct ReadingQueuePage: Page {
    struct Line: Encodable {
        let name: Phrase
        let address: Address
        let state: ReadingQueue.State
        let kept: Moment?
    }

    let frame: NetworkFrame?
    let lines: [Line]
    let next: Line?
    let done: Int
    /// Nothing while one has scored nothing.
    let distribution: ScoreDistribution?
    let ownReviewing: Address
    let offline: Address

    init(_ scene: Scene, _ path: Path) throws {
        let selection = SelectionStore(scene)
        guard scene.actor.holds(.reviewer), let sight = try selection.sight() else { throw Path.NotFound() }
        let facts = try CharterStore(scene).facts()
        let queue = try ReadingQueue(selection, sight)
        lines = queue.entries.map { Self.line($0, facts.slug) }
        next = queue.next.map { Self.line($0, facts.slug) }
        done = queue.entries.count { $0.state == .done }
        distribution = try selection.scoreDistribution(sight)
        offline = Address(.offlineReviews, facts.slug)
        ownReviewing = Address(.ownReviewing, facts.slug)
        frame = scene.frame(of: facts, current: .candidates)
    }

    private static func line(_ entry: ReadingQueue.Entry, _ slug: String) -> Line {
        Line(
            name: entry.row.name, address: Address(.candidate, slug, entry.row.id), state: entry.state,
            kept: entry.kept)
    }

    var title: Phrase { say("Your reading") }

    func body(for viewer: Viewer) -> HTML {
        """
        <h1>\(title)</h1>
        \(lines.isEmpty ? empty : queue)
        <p><a href="\(offline)">\(say("Reading offline"))</a> · <a href="\(ownReviewing)">\(say("What you know, and your bids"))</a></p>
        \(distribution?.html)
        """
    }

    private var empty: HTML {
        "<p class=\"empty\">\(say("No candidate is assigned to you. A convener assigns reviewers."))</p>"
    }

    private var queue: HTML {
        let total = lines.count
        return """
            <p class="lede">\(say("\(done) of \(total) reviews are done."))</p>
            <p><progress max="\(total)" value="\(done)">\(done)</progress></p>
            \(next.map { "<p>\(say("Next:")) <a class=\"title\" href=\"\($0.address)\">\($0.name)</a> · \($0.state.label)</p>" as HTML })
            <section><h2>\(say("In your order"))</h2>
            <ol class="list asked">\(lines.html { line in
                "<li><a class=\"title\" href=\"\(line.address)\">\(line.name)</a><p class=\"meta\">\(line.state.label)\(line.kept.map { " · \(say("kept \($0)"))" as HTML })</p></li>"
            })</ol>
            <details><summary>\(say("Why this order"))</summary>
            <p>\(say("Whoever is read early is judged otherwise than whoever is read late. So each candidate stands early for some of its reviewers and late for others: the first gets a place by chance, the others places that balance it. Your order was set when you were assigned and stays as it is; it tells nothing of the candidates."))</p></details></section>
            """
    }
}
