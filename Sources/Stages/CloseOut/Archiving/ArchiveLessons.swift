import Domain
import Markup
import Web
import Words

/// What was learned, and what the network changed because of it. The public reads the lessons that were released to it.
struct ArchiveLessons: ArchiveChapter {
    let path = ArchivePath("lessons.html")
    let label = say("Lessons")

    struct Content {
        let lessons: [Line]
        let adaptations: [ReflectionStore.AdaptationRow]
    }

    struct Line {
        let id: ID<Lesson>
        let lesson: String
        let context: String
        let evidence: String
        let users: String
        let sureness: Lesson.Sureness
        let question: String?
        let name: Phrase
    }

    func write(_ view: ArchiveView, to folder: ArchiveFolder) throws {
        let store = ReflectionStore(view.scene)
        let isPublic = view.disclosing.audience == .public
        let rows = try rows(view)
        let content = Content(
            lessons: rows.map { row in
                Line(
                    id: row.id, lesson: row.statement, context: row.context, evidence: row.evidence, users: row.users,
                    sureness: row.sureness, question: row.question, name: view.name(row.name, of: row.author))
            },
            adaptations: isPublic ? [] : try store.adaptations(.max).sorted { $0.id < $1.id })
        try folder.write(ArchivePage(path, label, body(of: content)))
        try folder.sheet(.lessons) { sheet in
            for row in rows {
                try sheet.add([
                    .id(row.id), .text(row.statement), .text(row.context), .text(row.evidence), .text(row.users),
                    .text(row.sureness.rawValue), .text(row.question), view.cell(row.name, of: row.author),
                ])
            }
        }
        try folder.sheet(.adaptations) { sheet in
            for row in content.adaptations {
                try sheet.add([
                    .day(row.day), .text(row.area.rawValue), .text(row.change), .text(row.cause), .text(row.evidence),
                ])
            }
        }
    }

    /// The lessons this audience reads, in the order they were written.
    func rows(_ view: ArchiveView) throws -> [ReflectionStore.LessonRow] {
        let store = ReflectionStore(view.scene)
        let rows =
            view.disclosing.audience == .public
            ? try store.publicLessons().map(\.lesson)
            : try store.lessons(.max).filter { view.disclosing.shows(.words, of: $0.author) }
        return rows.sorted { $0.id < $1.id }
    }

    private func body(of content: Content) -> HTML {
        """
        \(when(content.lessons.isEmpty, "<p class=\"empty\">\(say("No lessons stand in this archive."))</p>"))
        \(content.lessons.html { line in
            """
            <section id="l\(line.id.description)"><h2>\(line.lesson)</h2><p class="meta">\(line.sureness.label) · \(line.name)\(line.question.map { " · \($0)" as HTML })</p>
            <h3>\(say("Where it was learned"))</h3><div class="prose">\(Markdown(line.context).html)</div>
            <h3>\(say("What shows it"))</h3><div class="prose">\(Markdown(line.evidence).html)</div>
            <h3>\(say("Who can use it"))</h3><p>\(line.users)</p></section>
            """
        })
        \(when(!content.adaptations.isEmpty, "<section><h2>\(say("What the network changed because of it"))</h2><ol class=\"timeline\">\(content.adaptations.html(Self.change))</ol></section>"))
        """
    }

    private static func change(_ adaptation: ReflectionStore.AdaptationRow) -> HTML {
        """
        <li>\(adaptation.day.stamped)<div class="prose">\(Markdown(adaptation.change).html)</div>
        <p class="meta">\(adaptation.cause)</p></li>
        """
    }
}
