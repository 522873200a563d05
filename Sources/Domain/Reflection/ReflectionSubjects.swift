/// A statement others can use, with its context and its evidence.
package enum Lesson {
    /// How sure its author is.
    package enum Sureness: String, Sendable, Hashable, CaseIterable, Codable {
        case once, repeated, tested

        package var label: Phrase {
            switch self {
            case .once: say("Seen once")
            case .repeated: say("Seen in several places")
            case .tested: say("Tested against evidence")
            }
        }
    }
}

/// A change to charter, agenda or plan made because of learning.
package enum Adaptation {
    /// What was changed.
    package enum Area: String, Sendable, Hashable, CaseIterable, Codable {
        case charter, agenda, plan

        package var label: Phrase {
            switch self {
            case .charter: say("The charter")
            case .agenda: say("The learning agenda")
            case .plan: say("The plan of work")
            }
        }
    }
}
