/// The call and the selection: who comes to the table.
enum SelectionStage {
    static let part = StagePart()
}
