/// What became of one letter.
package struct Delivery: Sendable, Hashable {
    package enum Outcome: Sendable, Hashable {
        /// The server took it; its reply often holds its own number for the letter.
        case sent(String)
        /// Worth trying again: the server said so, or there was no server.
        case temporaryFailure(String)
        /// Trying again would change nothing.
        case permanentFailure(String)

        package var isSent: Bool { if case .sent = self { true } else { false } }
    }

    /// The number of its envelope.
    package let id: Int64
    package let outcome: Outcome

    package init(id: Int64, outcome: Outcome) {
        self.id = id
        self.outcome = outcome
    }
}
