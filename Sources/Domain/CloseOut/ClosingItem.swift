/// What must be in order before a network is closed. An item without an exception is done when the thing itself is there.
package enum ClosingItem: String, Sendable, Hashable, CaseIterable, Codable {
    case deliverables, lessons, consents, thanks, keepers

    package var label: Phrase {
        switch self {
        case .deliverables: say("Final deliverables are in")
        case .lessons: say("Lessons are written")
        case .consents: say("Everybody was asked about their name and words")
        case .thanks: say("Thanks are said")
        case .keepers: say("It is agreed who keeps what")
        }
    }

    package var asks: Phrase {
        switch self {
        case .deliverables: say("Each is released, or given up with a reason.")
        case .lessons: say("At least one that somebody outside can use.")
        case .consents: say("Whoever says nothing is not named in public.")
        case .thanks: say("To those who took part, in words of your own.")
        case .keepers: say("Documents, mailing lists, contacts, web pages: each with a keeper who agreed.")
        }
    }

    /// Some may be ticked with a note though the tables do not show it; thanks and keepers must really be there.
    package var takesNote: Bool {
        switch self {
        case .deliverables, .lessons, .consents: true
        case .thanks, .keepers: false
        }
    }

    /// Whether it may be ticked by hand.
    package var verdictOnTicking: Verdict {
        if takesNote { return .allowed }
        return .refused(
            Refusal("showsItself", say("This ticks itself: by the thanks that are written, by the keepers who agreed."))
        )
    }
}
