import Domain
import Web
import Words

/// A convener takes a lesson back from the public; the network keeps it.
package struct HoldBackLesson: DoorAction {
    let lesson: ID<Lesson>

    package init(_ lesson: ID<Lesson>) { self.lesson = lesson }

    package static func form(at path: Path, in scene: Scene) throws -> Form {
        let store = ReflectionStore(scene)
        let lesson = try store.lesson(path.id("lesson"))
        return Form(
            say("Take this lesson back"), posts: Address(.holdBackLesson, path.network, lesson.id), once: scene.newID(),
            button: say("Take this lesson back"), lede: .verbatim(lesson.statement),
            verdict: try store.keeping().verdict(onHoldingBackBy: scene.actor), fields: [])
    }

    package init(_ answers: Answers, at path: Path) throws { lesson = try path.id("lesson") }

    package func perform(in scene: Scene) throws -> Event {
        let store = ReflectionStore(scene)
        try store.keeping().verdict(onHoldingBackBy: scene.actor).orThrow()
        _ = try store.lesson(lesson)
        try store.set(lesson, isPublic: false)
        return Event(.lessonHeldBack, lesson)
    }

    package static func next(after event: RecordedEvent, at path: Path) -> Address {
        Address(.lesson, path.network, ID<Lesson>(rawValue: event.subject))
    }
}
