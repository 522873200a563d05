/// The facilitator's page and questions.
enum FacilitationStage {
    static let part = StagePart()
}
