import Domain
import Markup
import Web
import Words

/// What the network learned, the newest first.
struct LessonsPage: Page {
    static let perPage = 30

    let frame: NetworkFrame?
    let lessons: [ReflectionStore.LessonRow]
    let earlier: Address?
    let mayWrite: Bool

    init(_ scene: Scene, _ path: Path) throws {
        let facts = try CharterStore(scene).facts()
        let found = try ReflectionStore(scene).lessons(
            Self.perPage + 1, before: path.question("before").flatMap { ID($0) })
        let leaf = Leaf(found, most: Self.perPage) {
            Address(.lessons, facts.slug).asking(["before": $0.id.description])
        }
        lessons = leaf.rows
        earlier = leaf.next
        mayWrite = KeepingLessons(stage: facts.stage).verdict(for: scene.actor).isAllowed
        frame = scene.frame(of: facts, current: .lessons)
    }

    var title: Phrase { say("Lessons") }
    private var slug: String { frame?.slug ?? "-" }

    func body(for viewer: Viewer) -> HTML {
        """
        <h1>\(title)</h1>
        <p class="lede">\(say("What others can use, with where it comes from and what shows it."))</p>
        \(when(lessons.isEmpty, "<p class=\"empty\">\(say("No lessons yet. The first one may come out of a journal or of something that went wrong."))</p>"))
        \(when(!lessons.isEmpty, """
            <ul class="list">\(lessons.html { lesson in
                """
                <li><a class="title" href="\(Address(.lesson, slug, lesson.id))">\(lesson.statement)</a>
                <p class="meta">\(lesson.organisation ?? lesson.name) · \(lesson.sureness.label)\
                \(when(lesson.isPublic, " · \(say("Public"))"))</p></li>
                """
            })</ul>
            """))
        \(Pager(earlier: earlier))
        <p>\(when(mayWrite, "<a href=\"\(Address(.newLesson, slug))\">\(say("Write down a lesson"))</a> · "))\
        <a href="\(Address(.adaptations, slug))">\(say("What we changed because of learning"))</a></p>
        """
    }
}
