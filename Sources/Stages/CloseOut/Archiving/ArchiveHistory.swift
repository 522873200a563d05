import Domain
import Markup
import Sealing
import Web
import Words

/// What happened, the oldest first, as far as this audience may hear of it; and the chain of all events with its digests.
struct ArchiveHistory: ArchiveChapter {
    let path = ArchivePath("history.html")
    let label = say("History")

    static let perPage = 500

    private struct Line {
        let at: Moment
        let sentence: Phrase
    }

    func write(_ view: ArchiveView, to folder: ArchiveFolder) throws {
        let heard = try HeardEvents(view.scene).latest(.max).map(\.event).reversed()
        let people = PeopleStore(view.scene)
        let pages = max(1, (heard.count + Self.perPage - 1) / Self.perPage)
        for number in 1...pages {
            let events = heard.dropFirst((number - 1) * Self.perPage).prefix(Self.perPage)
            let names = try people.names(of: events.compactMap(\.actor))
            let lines = events.map { line($0, names, view) }
            try folder.write(ArchivePage(page(number), label, body(of: lines, number, of: pages, view.digest)))
        }
        try chain(view, heard: Set(heard.map(\.position)), to: folder)
    }

    /// Every event has its place and its digest, also where nobody may hear what it was: a gap would show.
    private func chain(_ view: ArchiveView, heard: Set<Int>, to folder: ArchiveFolder) throws {
        let log = EventLog(view.scene.connection, view.scene.network)
        try folder.sheet(.events) { sheet in
            var passed = 0
            while passed < view.last.position {
                let next = passed + Self.perPage
                let events = try log.latest(Self.perPage, before: next + 1).filter { $0.position > passed }.reversed()
                let names = try PeopleStore(view.scene).names(of: events.compactMap(\.actor))
                for event in events {
                    let isHeard = heard.contains(event.position)
                    try sheet.add([
                        .number(event.position), .moment(event.at), isHeard ? .text(event.kind) : .none,
                        isHeard ? view.cell(event.actor.flatMap { names[$0] }, of: event.actor) : .none,
                        .text(Digest(bytes: event.digest)?.hex ?? ""),
                    ])
                }
                passed = next
            }
        }
    }

    private func page(_ number: Int) -> ArchivePath { number == 1 ? path : ArchivePath("history/page-\(number).html") }

    private func line(_ event: RecordedEvent, _ names: [ID<Person>: String], _ view: ArchiveView) -> Line {
        let actor = event.actor.flatMap { view.disclosing.shows(.name, of: $0) ? $0 : nil }
        let name =
            event.actor == nil ? "Roundtable" : actor.flatMap { names[$0] } ?? say("Somebody").spoken(to: view.reader)
        return Line(
            at: event.at, sentence: EventKind(rawValue: event.kind)?.sentence(by: name) ?? .verbatim(event.kind))
    }

    private func body(of lines: [Line], _ number: Int, of pages: Int, _ digest: String) -> HTML {
        """
        \(when(lines.isEmpty, "<p class=\"empty\">\(say("Nothing that can be told here."))</p>"))
        \(when(!lines.isEmpty, "<ol class=\"timeline\">\(lines.html { "<li>\($0.at.stamped)<p>\($0.sentence)</p></li>" })</ol>"))
        \(when(number == pages, "<p class=\"provenance\">\(say("The last digest:")) <code>\(digest)</code></p>"))
        \(when(pages > 1, pager(number, of: pages)))
        """
    }

    private func pager(_ number: Int, of pages: Int) -> HTML {
        """
        <nav class="pager" aria-label="\(say("More of this list"))">\(when(number > 1, way(to: number - 1, from: number, say("Earlier"))))\
        \(when(number < pages, way(to: number + 1, from: number, say("Later"))))</nav>
        """
    }

    private func way(to other: Int, from number: Int, _ label: Phrase) -> HTML {
        "<a href=\"\(page(other).from(page(number)))\">\(label)</a>"
    }
}
