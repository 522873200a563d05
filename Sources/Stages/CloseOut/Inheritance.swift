import Domain
import Words

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

    /// How the network worked: what its charter says of it, what was held, what was asked.
    struct Methods: Encodable, Sendable {
        let cadence: String
        let decisions: String
        let held: [Phrase]
        let asked: [String]
    }

    func methods() throws -> Methods {
        let charter = try CharterStore(scene).draft()
        return Methods(
            cadence: charter[.cadence] ?? "", decisions: charter[.decisions] ?? "",
            held: try ExchangeStore(scene).held().map { held in
                let kind = held.kind.label
                let count = held.count
                return say("\(kind): \(count)", context: "held")
            },
            asked: try FacilitationStore(scene).askedOfAll(50))
    }

    /// Without the names of those who wrote them: the next network has other people.
    func lessons() throws -> [LessonLine] {
        try ReflectionStore(scene).lessons(100).map { LessonLine(lesson: $0.statement, context: $0.context) }
    }
}
