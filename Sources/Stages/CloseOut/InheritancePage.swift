import Domain
import Markup
import Web
import Words

/// What a network begins with because another came before it: what is done differently, its lessons and open questions.
struct InheritancePage: Page {
    let frame: NetworkFrame?
    let before: Lineage.Kin
    let differently: String
    let methods: Inheritance.Methods
    let lessons: [Inheritance.LessonLine]
    let questions: [CharterStore.QuestionRow]

    init(_ scene: Scene, _ path: Path) throws {
        let charter = CharterStore(scene)
        let lineage = try charter.lineage()
        guard let last = lineage.before else { throw Path.NotFound() }
        before = last
        differently = lineage.differently
        let inheritance = Inheritance(scene.elsewhere(last.id))
        methods = try inheritance.methods()
        lessons = try inheritance.lessons()
        questions = try charter.openQuestions()
        frame = scene.frame(of: try charter.facts())
    }

    var title: Phrase { say("What it begins with") }

    func body(for viewer: Viewer) -> HTML {
        """
        <h1>\(title)</h1>
        <p class="lede">\(origin)</p>
        \(when(!differently.isEmpty, "<section><h2>\(say("What we do differently because of last time"))</h2><div class=\"prose\">\(Markdown(differently).html)</div></section>"))
        <section><h2>\(say("Lessons of the last network"))</h2>
        \(when(lessons.isEmpty, "<p class=\"empty\">\(say("It wrote none down."))</p>"))\(lessonList)</section>
        <section id="methods"><h2>\(say("How the last network worked"))</h2>\(methodList)</section>
        <section><h2>\(say("Open questions"))</h2>
        <ul class="list">\(questions.html { "<li><span class=\"title\">\($0.question)</span><p class=\"meta\">\($0.decision)</p></li>" })</ul></section>
        """
    }

    private var origin: Phrase {
        let name = before.name
        return say("This network continues \(name).")
    }

    private var methodList: HTML {
        """
        <dl class="facts">\(when(!methods.cadence.isEmpty, "<dt>\(CharterSection.cadence.label)</dt><dd>\(Markdown(methods.cadence).html)</dd>"))
        \(when(!methods.decisions.isEmpty, "<dt>\(CharterSection.decisions.label)</dt><dd>\(Markdown(methods.decisions).html)</dd>"))
        \(when(!methods.held.isEmpty, "<dt>\(say("What was held"))</dt><dd><ul>\(methods.held.html { "<li>\($0)</li>" })</ul></dd>"))
        \(when(!methods.asked.isEmpty, "<dt>\(say("What the facilitator asked"))</dt><dd><ul>\(methods.asked.html { "<li>\($0)</li>" })</ul></dd>"))</dl>
        """
    }

    private var lessonList: HTML {
        "<ul class=\"list\">\(lessons.html { "<li><span class=\"title\">\($0.lesson)</span><p class=\"meta\">\($0.context)</p></li>" })</ul>"
    }
}
