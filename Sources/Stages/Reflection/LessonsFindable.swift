import Domain
import Words

/// How lessons are found: by everybody with a place in the network, and by anybody once they are public.
enum LessonsFindable {
    static let findable = Findable(kinds: [.lessonWritten, .lessonReleased, .lessonHeldBack]) { scene, event in
        let store = ReflectionStore(scene)
        let slug = try CharterStore(scene).facts().slug
        let lessons = try event.map { [try store.lesson(ID(rawValue: $0.subject))] } ?? store.lessons(.max)
        return lessons.map { lesson in
            Findable.Document(
                lesson.id, .lesson, title: lesson.statement,
                text: [lesson.context, lesson.evidence, lesson.users].joined(separator: "\n\n"),
                reach: lesson.isPublic ? .everyone : .network, address: Address(.lesson, slug, lesson.id))
        }
    }
}
