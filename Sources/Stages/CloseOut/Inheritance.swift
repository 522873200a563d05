import Domain

/// What a network leaves to the one after it, beside its charter.
struct Inheritance {
    private let scene: Scene

    /// - Parameter scene: of the network that leaves it.
    init(_ scene: Scene) {
        self.scene = scene
    }

    struct LessonLine: Encodable, Sendable {
        let lesson: String
        let context: String
    }

    /// Without the names of those who wrote them: the next network has other people.
    func lessons() throws -> [LessonLine] {
        try ReflectionStore(scene).lessons(100).map { LessonLine(lesson: $0.statement, context: $0.context) }
    }
}
