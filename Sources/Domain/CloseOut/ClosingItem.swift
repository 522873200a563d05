/// What must be in order before a network is closed. An item without an exception is done when the thing itself is there.
package enum ClosingItem: String, Sendable, Hashable, CaseIterable, Codable {
    case deliverables, lessons, retrospect, goals, promises, consents, thanks, keepers, contacts, grants, heeded

    package var label: Phrase {
        switch self {
        case .deliverables: say("Final deliverables are in")
        case .lessons: say("Lessons are written")
        case .retrospect: say("A retrospect was held with somebody of the next team")
        case .goals: say("The goals have their last figures")
        case .promises: say("Promises are settled")
        case .consents: say("Everybody was asked about their name and words")
        case .thanks: say("Thanks are said")
        case .keepers: say("It is agreed who keeps what")
        case .contacts: say("Those who stay in touch have said where")
        case .grants: say("The donors of members' grants are informed")
        case .heeded: say("It is said which lessons of last time were heeded")
        }
    }

    package var asks: Phrase {
        switch self {
        case .deliverables: say("Each is released, or given up with a reason.")
        case .lessons: say("At least one that somebody outside can use.")
        case .retrospect: say("Whoever goes on should hear it from those who were there.")
        case .goals: say("A reading of each from the last three months before the closing, or later.")
        case .promises: say("Each is kept; what will not be kept is said in the note.")
        case .consents: say("Whoever says nothing is not named in public.")
        case .thanks: say("To those who took part, in words of your own.")
        case .keepers: say("Documents, mailing lists, contacts, web pages: each with a keeper who agreed.")
        case .contacts: say("Everybody says whether they wish to be found, and where.")
        case .grants: say("What the network found out belongs into their reports, too.")
        case .heeded: say("Of each lesson this network was handed, with what shows it.")
        }
    }

    /// Some may be ticked with a note though the tables do not show it; retrospect, thanks and keepers must really be there.
    package var takesNote: Bool {
        switch self {
        case .deliverables, .lessons, .goals, .promises, .consents, .contacts, .grants, .heeded: true
        case .retrospect, .thanks, .keepers: false
        }
    }

    /// Whether it may be ticked by hand.
    package var verdictOnTicking: Verdict {
        if takesNote { return .allowed }
        return .refused(
            Refusal(
                "showsItself",
                say(
                    "This ticks itself: by the retrospect that is noted, the thanks that are written, the keepers who agreed."
                ))
        )
    }
}
