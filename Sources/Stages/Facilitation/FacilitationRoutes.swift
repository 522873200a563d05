import Domain
import Web
import Words

/// The facilitator's page and questions.
enum FacilitationRoutes {
    static func add(to doors: Doors) {
        doors.page(.facilitation, FacilitationPage.init)
        doors.action(.newReflectiveQuestion, AskReflectiveQuestion.self)
        doors.page(.reflectiveQuestion, ReflectiveQuestionPage.init)
        doors.action(.answerReflectiveQuestion, AnswerReflectiveQuestion.self)
    }
}
