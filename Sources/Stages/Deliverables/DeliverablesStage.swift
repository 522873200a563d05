/// What the members produce together.
enum DeliverablesStage {
    static let part = StagePart()
}
