/// Addresses of the facilitator's page and questions.
extension Place {
    package static let facilitation: Place = "networks/:network/facilitation"
    package static let newReflectiveQuestion: Place = "networks/:network/reflection/questions/new"
    package static let reflectiveQuestion: Place = "networks/:network/reflection/questions/:question"
    package static let answerReflectiveQuestion: Place = "networks/:network/reflection/questions/:question/answer"
}
