/// Why a letter did not do by itself what it asks for.
package enum HeldReason: String, Sendable, Hashable, CaseIterable, Codable {
    case unreadable, spam, list, nowhere, unknownSender, notProven, otherSender, expired, closedNetwork
    case unclear, empty, tooLong, refused, failed
    // Kept, but nobody has to look at these.
    case bounce, automatic, loop

    /// Whether somebody should look at it.
    package var needsEyes: Bool { ![.bounce, .automatic, .loop, .closedNetwork].contains(self) }

    /// Whether its writer is known for sure, and told by mail.
    package var isSaidBack: Bool {
        [.expired, .closedNetwork, .unclear, .empty, .tooLong, .refused].contains(self)
    }

    package var sentence: Phrase {
        switch self {
        case .unreadable: say("It could not be read as a letter.")
        case .spam: say("It is marked as spam.")
        case .list: say("It came through a mailing list.")
        case .nowhere: say("It names no conversation and no network.")
        case .unknownSender: say("Nobody who takes part here has the address it comes from.")
        case .notProven: say("Nothing proves that it comes from the person it names.")
        case .otherSender: say("It came to one person’s reply address from an address that is not theirs.")
        case .expired: say("Its reply address is no longer good.")
        case .closedNetwork: say("The network is closed.")
        case .unclear: say("It could not be told what it is to do.")
        case .empty: say("It says nothing beside what it quotes.")
        case .tooLong: say("It is longer than a post may be.")
        case .refused: say("What it asks for is not possible now.")
        case .failed: say("Something of ours failed whenever it was tried. The letter is kept as it came.")
        case .bounce: say("It reports that a letter did not arrive.")
        case .automatic: say("A machine wrote it.")
        case .loop: say("It is a letter of ours that came round again.")
        }
    }
}
