/// Journals, lessons and adaptations.
enum ReflectionStage {
    static let part = StagePart()
}
