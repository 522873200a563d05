import Domain
import Markup
import Web
import Words

/// What a network begins with because others came before it: their lessons with what is done because of each, how they
/// worked, what they made, whom one may ask, and the open questions.
struct InheritancePage: Page {
    let frame: NetworkFrame?
    let stage: Stage
    let differently: String
    let seeds: [CloseOutStore.SeedRow]
    let lessons: [CloseOutStore.HandedLesson]
    let works: [CloseOutStore.HandedWork]
    let people: [CloseOutStore.AlumnusRow]
    let questions: [CharterStore.QuestionRow]
    let mayAnswer: Bool
    let mayLookBack: Bool

    init(_ scene: Scene, _ path: Path) throws {
        let (charter, closeOut) = (CharterStore(scene), CloseOutStore(scene))
        let facts = try charter.facts()
        seeds = try closeOut.seeds()
        if seeds.isEmpty { throw Path.NotFound() }
        differently = try charter.lineage().differently
        lessons = try closeOut.handedLessons()
        works = try closeOut.handedWorks()
        people = try closeOut.handedPeople()
        questions = try charter.openQuestions()
        let inheriting = Inheriting(stage: facts.stage)
        mayAnswer = inheriting.verdictOnAnswering(by: scene.actor).isAllowed
        mayLookBack = inheriting.verdictOnLookingBack(by: scene.actor).isAllowed
        stage = facts.stage
        frame = scene.frame(of: facts)
    }

    var title: Phrase { say("What it begins with") }
    private var slug: String { frame?.slug ?? "-" }

    func body(for viewer: Viewer) -> HTML {
        """
        <h1>\(title)</h1>
        <p class="lede">\(origin)</p>
        \(when(!differently.isEmpty, "<section><h2>\(say("What we do differently because of last time"))</h2><div class=\"prose\">\(Markdown(differently).html)</div></section>"))
        <section id="lessons"><h2>\(say("Lessons of last time"))</h2>
        \(when(lessons.isEmpty, "<p class=\"empty\">\(say("None were written down."))</p>"))
        \(when(!lessons.isEmpty, "<p class=\"meta\">\(answered)</p>"))
        <ul class="list">\(lessons.html(line))</ul></section>
        \(when(!people.isEmpty, "<section id=\"people\"><h2>\(say("People who may be asked"))</h2><ul class=\"list\">\(people.html(line))</ul></section>"))
        <section id="methods"><h2>\(say("How they worked"))</h2>\(seeds.html(methods))</section>
        \(when(!works.isEmpty, "<section id=\"works\"><h2>\(say("What they made"))</h2><ul class=\"list\">\(works.html(line))</ul></section>"))
        <section><h2>\(say("Open questions"))</h2>
        \(when(questions.isEmpty, "<p class=\"empty\">\(say("None are open."))</p>"))
        <ul class="list">\(questions.html { "<li><span class=\"title\">\($0.question)</span><p class=\"meta\">\($0.decision)</p></li>" })</ul></section>
        """
    }

    private var origin: Phrase {
        let names = seeds.map(\.name).joined(separator: ", ")
        return say("This network continues \(names).")
    }

    private var answered: Phrase {
        let (done, total) = (lessons.count { $0.stance != nil }, lessons.count)
        return say("\(done) of \(total) answered.")
    }

    private func line(_ lesson: CloseOutStore.HandedLesson) -> HTML {
        """
        <li id="lesson-\(lesson.id.description)"><span class="title">\(lesson.statement)</span>
        \(when(!lesson.context.isEmpty, "<p>\(lesson.context)</p>"))
        <p class="meta">\(when(seeds.count > 1, "\(lesson.origin) · "))\(lesson.sureness.label)\(when(!lesson.evidence.isEmpty, " · \(lesson.evidence)"))</p>
        \(lesson.stance.map { "<p><b>\($0.label):</b> \(lesson.answer)</p>" as HTML })
        \(lesson.heeding.map { "<p><b>\($0.label):</b> \(lesson.shownBy)</p>" as HTML })
        \(links(of: lesson))</li>
        """
    }

    private func links(of lesson: CloseOutStore.HandedLesson) -> HTML {
        let answer = lesson.stance == nil ? say("Say what you do because of it") : say("Change the answer")
        return """
            \(when(mayAnswer, "<p><a href=\"\(Address(.answerLesson, slug, lesson.id))\">\(answer)</a>\(when(mayLookBack, " · <a href=\"\(Address(.heedLesson, slug, lesson.id))\">\(say("Say whether it was heeded"))</a>"))</p>"))
            """
    }

    private func line(_ person: CloseOutStore.AlumnusRow) -> HTML {
        """
        <li><span class="title">\(person.name)</span>
        <p class="meta">\(when(!person.organisation.isEmpty, "\(person.organisation) · "))\(person.origin)</p>
        <ul>\(person.parts.html { "<li>\($0.label)</li>" })</ul>
        \(person.askedLine.map { "<p>\($0)</p>" as HTML })
        \(when(person.asked == nil, "<p><a href=\"\(Address(.askAlumnus, slug, person.id))\">\(say("Ask them"))</a></p>"))</li>
        """
    }

    private func line(_ work: CloseOutStore.HandedWork) -> HTML {
        """
        <li>\(Self.title(of: work))
        <p>\(work.what)</p><p class="meta">\(when(seeds.count > 1, "\(work.origin) · "))\(work.licence)</p></li>
        """
    }

    private static func title(of work: CloseOutStore.HandedWork) -> HTML {
        if work.isHere { return "<a class=\"title\" href=\"\(Address(.libraryItem, work.id))\">\(work.title)</a>" }
        return "<span class=\"title\">\(work.title)</span>"
    }

    private func methods(of seed: CloseOutStore.SeedRow) -> HTML {
        let methods = seed.methods
        return """
            \(when(seeds.count > 1, "<h3>\(seed.name)</h3>"))
            <dl class="facts">\(when(!methods.cadence.isEmpty, "<dt>\(CharterSection.cadence.label)</dt><dd>\(Markdown(methods.cadence).html)</dd>"))
            \(when(!methods.decisions.isEmpty, "<dt>\(CharterSection.decisions.label)</dt><dd>\(Markdown(methods.decisions).html)</dd>"))
            \(when(!methods.held.isEmpty, "<dt>\(say("What was held"))</dt><dd><ul>\(methods.held.html { "<li>\($0.line)</li>" })</ul></dd>"))
            \(when(!methods.asked.isEmpty, "<dt>\(say("What the facilitator asked"))</dt><dd><ul>\(methods.asked.html { "<li>\($0)</li>" })</ul></dd>"))</dl>
            """
    }
}

extension NetworkSeed.Methods.Held {
    /// “Webinar: 3”
    var line: Phrase {
        let (label, number) = (kind.label, count)
        return say("\(label): \(number)", context: "held")
    }
}

extension CloseOutStore.AlumnusRow {
    fileprivate var askedLine: Phrase? {
        guard let asked, let askedAs else { return nil }
        let (part, day) = (askedAs.label, asked.day())
        return say("Asked on \(day): \(part)")
    }
}
