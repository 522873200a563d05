/// What a letter that comes in does, once it is known whose it is.
package enum ReplyAction: String, Sendable, Hashable, CaseIterable, Codable {
    /// Answers in a conversation.
    case addPost
    /// Begins a conversation.
    case beginThread
    /// Says whether one comes to an activity.
    case answerActivity

    /// The line of a letter that says what to reply; nothing where no letter asks for it.
    package var invitation: Phrase? {
        switch self {
        case .addPost: say("Reply to this letter to answer in the conversation.")
        case .beginThread: nil
        case .answerActivity: say("Reply yes, no or maybe.")
        }
    }
}
