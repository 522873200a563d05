import Domain
import Markup
import Web
import Words

/// What was held together, with notes and who came.
struct ArchiveActivities: ArchiveChapter {
    let path = ArchivePath("activities.html")
    let label = say("Activities")

    struct Line: Encodable {
        let id: ID<Activity>
        let kind: Phrase
        let title: String
        let about: String
        let question: String?
        let starts: Moment
        let place: String
        let notes: String
        let came: Int
        /// Of those who came, whoever may be named.
        let named: [String]
    }

    func write(_ view: ArchiveView, to folder: ArchiveFolder) throws {
        let exchange = ExchangeStore(view.scene)
        let rows = try (exchange.activitiesHeld(.max) + exchange.activitiesAhead(.max)).sorted {
            ($0.starts, $0.id) < ($1.starts, $1.id)
        }
        let lines = try rows.map { row in
            Line(
                id: row.id, kind: row.kind.label, title: row.title, about: row.about, question: row.questionText,
                starts: row.starts, place: row.place, notes: row.notes, came: row.came,
                named: try exchange.answers(to: row.id).filter { $0.came && view.disclosing.shows($0.person) }.map(
                    \.name))
        }
        try folder.write(ArchivePage(path, label, lines, body(of: lines)))
    }

    private func body(of lines: [Line]) -> HTML {
        """
        \(when(lines.isEmpty, "<p class=\"empty\">\(say("Nothing was held together."))</p>"))
        \(lines.html { line in
            """
            <section><h2>\(line.title)</h2><p class="meta">\(line.kind) · \(line.starts)\(when(!line.place.isEmpty, " · \(line.place)"))</p>
            <div class="prose">\(Markdown(line.about).html)</div>
            \(when(!line.notes.isEmpty, "<h3>\(say("What came of it"))</h3><div class=\"prose\">\(Markdown(line.notes).html)</div>"))
            \(when(line.came > 0, "<p class=\"meta\">\(line.attendance)</p>"))</section>
            """
        })
        """
    }
}

extension ArchiveActivities.Line {
    fileprivate var attendance: Phrase {
        let came = came
        if named.isEmpty { return say("\(came) people came.") }
        let names = named.joined(separator: ", ")
        return say("\(came) people came, among them \(names).")
    }
}
