import Domain
import Markup
import Sealing
import Web
import Words

/// Everything that happened, the oldest first, with the digest of each event.
struct ArchiveHistory: ArchiveChapter {
    let path = ArchivePath("history.html")
    let label = say("History")

    static let perPage = 500

    struct Line: Encodable {
        let position: Int
        let at: Moment
        let kind: String
        let sentence: Phrase
        let digest: String
        /// Only where the person may be named.
        let actor: ID<Person>?
        /// Only in the full record: with it the digests can be computed again.
        let id: ID<Event>?
        let subject: ID<Event>?
        let body: String?
    }

    func write(_ view: ArchiveView, to folder: ArchiveFolder) throws {
        let log = EventLog(view.scene.connection, view.scene.network)
        let last = try log.latest(1).first?.position ?? 0
        let pages = max(1, (last + Self.perPage - 1) / Self.perPage)
        for number in 1...pages {
            let first = (number - 1) * Self.perPage + 1
            let events = try log.latest(Self.perPage, before: number * Self.perPage + 1).filter { $0.position >= first }
                .reversed()
            let names = try PeopleStore(view.scene).names(of: events.compactMap(\.actor))
            let lines = events.map { line($0, names, view) }
            try folder.write(ArchivePage(page(number), label, lines, body(of: lines, number, of: pages)))
        }
    }

    private func page(_ number: Int) -> ArchivePath { number == 1 ? path : ArchivePath("history/page-\(number).html") }

    private func line(_ event: RecordedEvent, _ names: [ID<Person>: String], _ view: ArchiveView) -> Line {
        let isFull = view.disclosing.audience == .full
        let actor = event.actor.flatMap { view.disclosing.shows($0) ? $0 : nil }
        let name =
            event.actor == nil ? "Roundtable" : actor.flatMap { names[$0] } ?? say("Somebody").spoken(to: .english)
        return Line(
            position: event.position, at: event.at, kind: event.kind,
            sentence: EventKind(rawValue: event.kind)?.sentence(by: name) ?? .verbatim(event.kind),
            digest: Digest(bytes: event.digest)?.hex ?? "", actor: actor, id: isFull ? event.id : nil,
            subject: isFull ? ID(rawValue: event.subject) : nil, body: isFull ? event.body : nil)
    }

    private func body(of lines: [Line], _ number: Int, of pages: Int) -> HTML {
        """
        <ol class="timeline">\(lines.html { "<li><time>\($0.at)</time><p>\($0.sentence)</p></li>" })</ol>
        \(when(number == pages, "<p class=\"provenance\">\(say("The last digest:")) <code>\(lines.last?.digest ?? "")</code></p>"))
        <nav class="pager" aria-label="\(say("More of this list"))">\(when(number > 1, way(to: number - 1, from: number, say("Earlier"))))\
        \(when(number < pages, way(to: number + 1, from: number, say("Later"))))</nav>
        """
    }

    private func way(to other: Int, from number: Int, _ label: Phrase) -> HTML {
        "<a href=\"\(page(other).from(page(number)))\">\(label)</a>"
    }
}
