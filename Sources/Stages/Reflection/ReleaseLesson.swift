import Domain
import Web
import Words

/// A convener makes a lesson public, once its author has agreed that it travels.
package struct ReleaseLesson: ButtonAction {
    let lesson: ID<Lesson>

    package init(_ lesson: ID<Lesson>) { self.lesson = lesson }

    package init(at path: Path) throws { self.init(try path.id("lesson")) }

    package func address(in network: String) -> Address { Address(.releaseLesson, network, lesson) }

    package func words(in scene: Scene) throws -> ButtonWords {
        ButtonWords(
            say("Make this lesson public"), lede: .verbatim(try ReflectionStore(scene).lesson(lesson).statement),
            audience: say("Everybody can read it then, with the name of its author and organisation."))
    }

    package func verdict(in scene: Scene) throws -> Verdict {
        let store = ReflectionStore(scene)
        return try store.keeping().verdict(onReleasing: store.lesson(lesson).standing, by: scene.actor)
    }

    package func press(in scene: Scene) throws -> Event {
        try ReflectionStore(scene).set(lesson, isPublic: true)
        return Event(.lessonReleased, lesson)
    }

    package static func next(after event: RecordedEvent, at path: Path) -> Address {
        Address(.lesson, path.network, ID<Lesson>(rawValue: event.subject))
    }
}
