import Domain
import Markup
import Web
import Words

/// One reflective question with the answers this viewer may see, or with the form for their own.
struct ReflectiveQuestionPage: Page {
    let frame: NetworkFrame?
    let question: FacilitationStore.QuestionRow
    let answers: [FacilitationStore.AnswerRow]
    let form: Form?
    /// Names, for the facilitator only.
    let stillToAnswer: [String]

    init(_ scene: Scene, _ path: Path) throws {
        let facts = try CharterStore(scene).facts()
        let facilitation = FacilitationStore(scene)
        question = try facilitation.question(path.id("question"))
        answers = try facilitation.answers(to: question.id)
        stillToAnswer = try facilitation.stillToAnswer(question.id)
        form = question.isAsked && !question.hasAnswered ? try AnswerReflectiveQuestion.form(at: path, in: scene) : nil
        frame = scene.frame(of: facts, current: .reflection)
    }

    var title: Phrase { say("A question to think about") }

    func body(for viewer: Viewer) -> HTML {
        """
        <p class="stage">\(title)</p>
        <h1>\(question.text)</h1>
        <p class="meta">\(question.line)</p>
        \(form.map { "<section>\($0.html(for: viewer))</section>" as HTML })
        \(when(form != nil, "<p class=\"note\">\(say("You see what the others answered once you have answered."))</p>"))
        \(when(question.answers != nil, answerList))
        \(when(!stillToAnswer.isEmpty, silence))
        """
    }

    private var answerList: HTML {
        """
        <section><h2>\(say("Answers"))</h2>
        \(when(answers.isEmpty, "<p class=\"empty\">\(say("Nobody has answered yet."))</p>"))
        <ol class="posts">\(answers.html { answer in
            """
            <li class="post"><article><header><b>\(answer.name)</b>\(answer.organisation.map { "<span>\($0)</span>" as HTML })\
            <time>\(answer.at)</time></header><div class="prose">\(Markdown(answer.text).html)</div></article></li>
            """
        })</ol></section>
        """
    }

    private var silence: HTML {
        let names = stillToAnswer.joined(separator: ", ")
        return "<p class=\"note\">\(say("Still to answer: \(names)"))</p>"
    }
}

extension FacilitationStore.QuestionRow {
    /// “Asked of all with a seat on Monday … Answers: 2 of 4.”
    var line: Phrase {
        let day = at.day()
        let of = ofAll ? say("Asked of all with a seat on \(day).") : say("Asked of some on \(day).")
        guard let answers else { return of }
        let count = say("Answers: \(answers) of \(asked).")
        return say("\(of) \(count)", context: "sentences")
    }
}
