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

    func lessons() throws -> [LessonLine] { [] }
}
