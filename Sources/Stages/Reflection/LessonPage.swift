import Domain
import Markup
import Web
import Words

/// One lesson, with its context, its evidence and whether it leaves the network.
struct LessonPage: Page {
    let frame: NetworkFrame?
    let lesson: ReflectionStore.LessonRow
    let change: Address?
    let release: FormButton?

    init(_ scene: Scene, _ path: Path) throws {
        let facts = try CharterStore(scene).facts()
        lesson = try ReflectionStore(scene).lesson(path.id("lesson"))
        let keeping = KeepingLessons(stage: facts.stage)
        change =
            keeping.verdict(onChanging: lesson.standing, by: scene.actor).isAllowed
            ? Address(.changeLesson, facts.slug, lesson.id) : nil
        let decides = keeping.verdict(onHoldingBackBy: scene.actor).isAllowed
        release =
            !decides
            ? nil
            : lesson.isPublic
                ? try HoldBackLesson(lesson.id).button(in: scene, of: facts.slug)
                : try ReleaseLesson(lesson.id).button(in: scene, of: facts.slug, weight: .primary)
        frame = scene.frame(of: facts, current: .lessons)
    }

    var title: Phrase { say("Lesson") }

    func body(for viewer: Viewer) -> HTML {
        """
        <p class="stage">\(title)</p>
        <h1>\(lesson.statement)</h1>
        <p class="meta">\(lesson.name)\(lesson.organisation.map { ", \($0)" as HTML }) · \(lesson.at)</p>
        <dl class="facts">
        <dt>\(say("Context"))</dt><dd>\(Markdown(lesson.context).html)</dd>
        <dt>\(say("Evidence"))</dt><dd>\(Markdown(lesson.evidence).html)</dd>
        <dt>\(say("Who can use it"))</dt><dd>\(lesson.users)</dd>
        <dt>\(say("How sure"))</dt><dd>\(lesson.sureness.label)</dd>
        \(lesson.question.map { "<dt>\(say("Helps to answer"))</dt><dd>\($0)</dd>" as HTML })
        </dl>
        <p class="audience">\(standing)</p>
        \(change.map { "<p><a href=\"\($0)\">\(say("Change your lesson"))</a></p>" as HTML })
        \(release.map { $0.html(for: viewer) })
        """
    }

    private var standing: Phrase {
        if lesson.isPublic { return say("Public: everybody can read this lesson.") }
        return lesson.mayTravel
            ? say("Read by everybody in the network. Its author agrees that it may leave it.")
            : say("Read by everybody in the network, and nobody else.")
    }
}
