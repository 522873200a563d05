/// Threads and activities: what members learn from each other.
enum ExchangeStage {
    static let part = StagePart()
}
