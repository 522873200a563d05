import Domain
import Foundation
import Mail
import Markup
import Web
import Words

/// What was held together, with notes and who came.
struct ArchiveActivities: ArchiveChapter {
    let path = ArchivePath("activities.html")
    let label = say("Activities")

    struct Line {
        let activity: ExchangeStore.ActivityRow
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
                activity: row,
                named: try exchange.answers(to: row.id).filter {
                    $0.came && view.disclosing.shows(.name, of: $0.person)
                }.map(
                    \.name))
        }
        try folder.write(ArchivePage(path, label, body(of: lines)))
        try folder.sheet(.activities) { sheet in
            for row in rows {
                try sheet.add([
                    .id(row.id), .text(row.kind.rawValue), .text(row.title), .text(row.about), .text(row.questionText),
                    .moment(row.starts), .number(row.minutes), .text(row.place), .moment(row.cancelled),
                    .text(row.notes),
                    .number(row.came),
                ])
            }
        }
        try folder.write(cleaning: calendar(of: rows, in: view), at: ArchivePath("calendar/activities.ics"))
    }

    /// All of it as one calendar.
    private func calendar(of rows: [ExchangeStore.ActivityRow], in view: ArchiveView) -> String {
        let network = MailAddress(name: view.facts.name, address: "\(view.facts.slug)@roundtable.invalid")
        return CalendarEvent.calendar(
            rows.map { row in
                CalendarEvent(
                    method: row.cancelled == nil ? .publish : .cancel, id: row.id.description, sequence: row.changes,
                    title: row.title, details: row.about, place: row.place, start: Self.date(row.starts),
                    end: Self.date(row.starts.adding(seconds: Int64(row.minutes) * 60)), stamp: Self.date(row.planned),
                    organizer: network)
            })
    }

    private static func date(_ moment: Moment) -> Date {
        Date(timeIntervalSince1970: TimeInterval(moment.wholeSeconds))
    }

    private func body(of lines: [Line]) -> HTML {
        """
        \(when(lines.isEmpty, "<p class=\"empty\">\(say("Nothing was held together."))</p>"))
        \(lines.html { line in
            let activity = line.activity
            return """
            <section id="a\(activity.id.description)"><h2>\(activity.title)</h2>
            <p class="meta">\(activity.kind.label) · \(activity.starts)\(when(!activity.place.isEmpty, " · \(activity.place)"))</p>
            \(when(activity.cancelled != nil, "<p class=\"note\">\(say("It was called off.")) \(activity.cancelReason)</p>"))
            <div class="prose">\(Markdown(activity.about).html)</div>
            \(when(!activity.notes.isEmpty, "<h3>\(say("What came of it"))</h3><div class=\"prose\">\(Markdown(activity.notes).html)</div>"))
            \(when(activity.came > 0, "<p class=\"meta\">\(line.attendance)</p>"))</section>
            """
        })
        """
    }
}

extension ArchiveActivities.Line {
    fileprivate var attendance: Phrase {
        let came = activity.came
        if named.isEmpty { return say("\(came) people came.") }
        let names = named.joined(separator: ", ")
        return say("\(came) people came, among them \(names).")
    }
}
