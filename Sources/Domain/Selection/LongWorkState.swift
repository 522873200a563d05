/// How far a computation is that takes longer than a request may.
package enum LongWorkState: String, Sendable, Hashable, CaseIterable, Codable {
    case waiting, reading, fitting, searching, done
    /// There is no answer, and the reason is known.
    case refused
    /// Something is wrong in the program, tried several times; an operator sees what.
    case failed

    package var isOver: Bool { self == .done || self == .refused || self == .failed }

    /// A yes or a reasoned no.
    package var hasAnswer: Bool { self == .done || self == .refused }

    /// The steps in their order, as somebody waits for them.
    package var step: Int { Self.allCases.firstIndex(of: self).map { $0 + 1 } ?? 1 }

    package var label: Phrase {
        switch self {
        case .waiting: say("It waits for its turn.")
        case .reading: say("Applications, reviewers and scores are being read.")
        case .fitting: say("How well reviewers fit candidates is being worked out.")
        case .searching: say("The best answer is being looked for.")
        case .done: say("It is done.")
        case .refused: say("There is no answer.")
        case .failed: say("It could not be worked out.")
        }
    }
}
