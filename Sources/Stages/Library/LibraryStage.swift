/// The public shelf across networks, and its search.
enum LibraryStage {
    static let part = StagePart()
}
