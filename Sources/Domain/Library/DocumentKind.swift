/// What stands on the shelf.
package enum DocumentKind: String, Sendable, Hashable, CaseIterable, Codable {
    case deliverable, lesson, conversation

    package var label: Phrase {
        switch self {
        case .deliverable: say("Deliverable")
        case .lesson: say("Lesson")
        case .conversation: say("Conversation")
        }
    }
}
