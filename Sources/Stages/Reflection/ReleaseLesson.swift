import Domain
import Web
import Words

/// A convener makes a lesson public, once its author has agreed that it travels.
package struct ReleaseLesson: DoorAction {
    let lesson: ID<Lesson>

    package init(_ lesson: ID<Lesson>) { self.lesson = lesson }

    package static func form(at path: Path, in scene: Scene) throws -> Form {
        let store = ReflectionStore(scene)
        let lesson = try store.lesson(path.id("lesson"))
        return Form(
            say("Make this lesson public"), posts: Address(.releaseLesson, path.network, lesson.id),
            once: scene.newID(),
            button: say("Make this lesson public"), lede: .verbatim(lesson.statement),
            audience: say("Everybody can read it then, with the name of its author and organisation."),
            verdict: try store.keeping().verdict(onReleasing: lesson.standing, by: scene.actor), fields: [])
    }

    package init(_ answers: Answers, at path: Path) throws { lesson = try path.id("lesson") }

    package func perform(in scene: Scene) throws -> Event {
        let store = ReflectionStore(scene)
        try store.keeping().verdict(onReleasing: store.lesson(lesson).standing, by: scene.actor).orThrow()
        try store.set(lesson, isPublic: true)
        return Event(.lessonReleased, lesson)
    }

    package static func next(after event: RecordedEvent, at path: Path) -> Address {
        Address(.lesson, path.network, ID<Lesson>(rawValue: event.subject))
    }
}
