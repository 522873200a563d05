import Domain
import Markup
import Web
import Words

/// Journals and answers to reflective questions, as their writers and this audience allow. None of it is ever public.
struct ArchiveJournal: ArchiveChapter {
    let path = ArchivePath("journal.html")
    let label = say("Journals")

    private struct Asked {
        let question: FacilitationStore.QuestionRow
        let answers: [FacilitationStore.AnswerRow]
    }

    func write(_ view: ArchiveView, to folder: ArchiveFolder) throws {
        let entries = try ReflectionStore(view.scene).entries(.max).filter {
            view.disclosing.shows(.words, of: $0.author)
        }
        .sorted { $0.id < $1.id }
        let facilitation = FacilitationStore(view.scene)
        let asked = try facilitation.questions(.max).sorted { $0.id < $1.id }.map { question in
            Asked(
                question: question,
                answers: try facilitation.answers(to: question.id).filter {
                    view.disclosing.shows(.words, of: $0.author)
                })
        }
        try folder.write(ArchivePage(path, label, body(entries, asked)))
        try folder.sheet(.journal) { sheet in
            for entry in entries {
                try sheet.add([
                    .id(entry.id), .text(entry.period.rawValue), .text(entry.name), .text(entry.audience.rawValue),
                    .moment(entry.at), .text(entry.text),
                ])
            }
        }
        try folder.sheet(.answers) { sheet in
            for one in asked {
                for answer in one.answers {
                    try sheet.add([
                        .id(one.question.id), .text(one.question.text), .text(answer.name), .moment(answer.at),
                        .text(answer.text),
                    ])
                }
            }
        }
    }

    private func body(_ entries: [ReflectionStore.EntryRow], _ asked: [Asked]) -> HTML {
        """
        \(when(entries.isEmpty && asked.isEmpty, "<p class=\"empty\">\(say("No journal entry is for the readers of this archive."))</p>"))
        \(entries.html { entry in
            """
            <section id="j\(entry.id.description)"><h2>\(entry.name)</h2><p class="meta">\(entry.period.label) · \(entry.at)</p>
            <div class="prose">\(Markdown(entry.text).html)</div></section>
            """
        })
        \(asked.html { one in
            """
            <section id="r\(one.question.id.description)"><h2>\(one.question.text)</h2>
            \(one.answers.html { "<h3>\($0.name)</h3><div class=\"prose\">\(Markdown($0.text).html)</div>" })</section>
            """
        })
        """
    }
}
