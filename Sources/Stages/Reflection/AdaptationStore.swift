import Domain
import Storage
import Words

/// What the network changed because of learning.
extension ReflectionStore {
    package struct AdaptationRow: Sendable, Encodable {
        package let id: ID<Adaptation>
        package let area: Adaptation.Area
        package let change: String
        package let cause: String
        package let evidence: String
        package let lesson: ID<Lesson>?
        package let lessonStatement: String?
        package let day: Day
    }

    /// The newest first.
    package func adaptations(_ most: Int, before: ID<Adaptation>? = nil) throws -> [AdaptationRow] {
        try connection.rows(
            """
            SELECT a.id, a.area, a.change, a.cause, a.evidence, a.day, a.lesson_id, l.statement FROM adaptation a
            LEFT JOIN lesson l ON l.id = a.lesson_id AND l.network_id = a.network_id
            WHERE a.network_id = \(network) AND a.id < \(before?.rawValue ?? .max) ORDER BY a.id DESC LIMIT \(most)
            """
        ).map {
            AdaptationRow(
                id: try $0["id"], area: try $0["area"], change: try $0["change"], cause: try $0["cause"],
                evidence: try $0["evidence"], lesson: try $0["lesson_id"], lessonStatement: try $0["statement"],
                day: try $0["day"])
        }
    }

    func record(_ adaptation: RecordAdaptation, as id: ID<Adaptation>) throws {
        try connection.run(
            """
            INSERT INTO adaptation (id, network_id, person_id, area, change, cause, evidence, lesson_id, day, recorded_at)
            VALUES (\(id), \(network), \(scene.member().person), \(adaptation.area), \(adaptation.change), \(adaptation.cause),
                \(adaptation.evidence), \(adaptation.lesson), \(adaptation.day), \(scene.now))
            """)
    }

    func adapting() throws -> Adapting { Adapting(stage: try CharterStore(scene).stage()) }
}
