import Domain
import Web
import Words

/// A convener takes a lesson back from the public; the network keeps it.
package struct HoldBackLesson: ButtonAction {
    let lesson: ID<Lesson>

    package init(_ lesson: ID<Lesson>) { self.lesson = lesson }

    package init(at path: Path) throws { self.init(try path.id("lesson")) }

    package func address(in network: String) -> Address { Address(.holdBackLesson, network, lesson) }

    package func words(in scene: Scene) throws -> ButtonWords {
        ButtonWords(say("Take this lesson back"), lede: .verbatim(try ReflectionStore(scene).lesson(lesson).statement))
    }

    package func verdict(in scene: Scene) throws -> Verdict {
        let store = ReflectionStore(scene)
        _ = try store.lesson(lesson)
        return try store.keeping().verdict(onHoldingBackBy: scene.actor)
    }

    package func press(in scene: Scene) throws -> Event {
        try ReflectionStore(scene).set(lesson, isPublic: false)
        return Event(.lessonHeldBack, lesson)
    }

    package static func next(after event: RecordedEvent, at path: Path) -> Address {
        Address(.lesson, path.network, ID<Lesson>(rawValue: event.subject))
    }
}
