/// The end: checklist, archive, and the seed of the next network.
enum CloseOutStage {
    static let part = StagePart()
}
