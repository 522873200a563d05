/// Progress toward the goals.
enum EvaluationStage {
    static let part = StagePart()
}
