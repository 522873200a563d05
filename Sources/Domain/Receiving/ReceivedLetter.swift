/// A letter that came in by mail.
package enum ReceivedLetter {
    /// What became of it.
    package enum State: String, Sendable, Hashable, CaseIterable, Codable {
        /// It is kept, and nothing is decided yet.
        case arrived
        /// It did what it asked for, by itself or by the hand of whoever looked it through.
        case taken
        /// It waits for somebody to look at it.
        case held
        /// Somebody looked at it and said why it is not taken.
        case dropped
        /// A machine wrote it, or there is nothing in it: it is kept, and nobody has to look at it.
        case aside
    }

    /// What becomes of a letter that does not act: a private one that its writer has heard of is nobody else's matter.
    package static func state(because reason: HeldReason, isPrivate: Bool, isSaidBack: Bool) -> State {
        !reason.needsEyes || isPrivate && isSaidBack ? .aside : .held
    }
}
