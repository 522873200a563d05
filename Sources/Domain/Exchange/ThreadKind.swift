/// What a conversation is for.
package enum ThreadKind: String, Sendable, Hashable, CaseIterable, Codable {
    /// Anything one wants to talk about.
    case talk
    /// A request for help; open until it is answered.
    case ask
    /// Readiness to give help; open until somebody takes it up.
    case offer
    /// Somebody says who they are.
    case introduction

    package var label: Phrase {
        switch self {
        case .talk: say("A conversation")
        case .ask: say("An ask: help is wanted")
        case .offer: say("An offer: help is given")
        case .introduction: say("An introduction: who I am")
        }
    }

    /// How a mark beside the title says it; nothing for most.
    package var mark: Phrase? {
        switch self {
        case .talk: nil
        case .ask: say("Ask", context: "thread")
        case .offer: say("Offer", context: "thread")
        case .introduction: say("Introduction", context: "thread")
        }
    }

    /// The same with how it stands: asks and offers are open until somebody answers them.
    package func mark(answered: Bool) -> Phrase? {
        switch (self, answered) {
        case (.ask, false): say("Ask, open", context: "thread")
        case (.ask, true): say("Ask, answered", context: "thread")
        case (.offer, false): say("Offer, open", context: "thread")
        case (.offer, true): say("Offer, taken up", context: "thread")
        case (.talk, _), (.introduction, _): mark
        }
    }
}
