import Domain
import Markup
import Web
import Words

/// What the network said it would reach and what it asked.
struct ArchiveGoals: ArchiveChapter {
    let path = ArchivePath("goals.html")
    let label = say("Goals and questions")

    struct Content: Encodable {
        let goals: [CharterStore.GoalRow]
        let questions: [CharterStore.QuestionRow]
    }

    func write(_ view: ArchiveView, to folder: ArchiveFolder) throws {
        let charter = CharterStore(view.scene)
        let content = Content(goals: try charter.goals(), questions: try charter.questions())
        try folder.write(ArchivePage(path, label, content, body(of: content)))
    }

    private func body(of content: Content) -> HTML {
        """
        \(content.goals.html { "<section><h2>\($0.statement)</h2><p>\($0.line)</p></section>" })
        <section><h2>\(CharterSection.questions.label)</h2><ul class="list">\(content.questions.html {
            "<li><span class=\"title\">\($0.question)</span><p class=\"meta\">\($0.decision)</p></li>"
        })</ul></section>
        """
    }
}
