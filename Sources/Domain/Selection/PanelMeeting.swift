/// A meeting of the panel, in which candidates are talked over one after the other and voted on.
package enum PanelMeeting {
    /// When votes are seen by the others.
    package enum Ballot: String, Sendable, Hashable, CaseIterable, Codable {
        case secret, open

        package var label: Phrase {
            switch self {
            case .secret: say("Secret until the item is closed")
            case .open: say("Open: everybody sees votes at once")
            }
        }
    }

    package enum State: String, Sendable, Hashable, CaseIterable, Codable {
        case planned, open, closed, approved

        package var label: Phrase {
            switch self {
            case .planned: say("Planned", context: "meeting")
            case .open: say("In session")
            case .closed: say("Closed; its minutes are to be approved")
            case .approved: say("Closed; its minutes are approved")
            }
        }
    }

    package enum Vote: String, Sendable, Hashable, CaseIterable, Codable {
        case `for`, against, abstain

        package var label: Phrase {
            switch self {
            case .for: say("For")
            case .against: say("Against")
            case .abstain: say("I abstain")
            }
        }
    }
}

/// One candidate on the agenda of a panel meeting.
package enum PanelItem {
    package enum State: String, Sendable, Hashable, Codable {
        case waiting, open, closed

        package var label: Phrase {
            switch self {
            case .waiting: say("Waits", context: "agenda")
            case .open: say("Is talked over now")
            case .closed: say("Closed", context: "agenda")
            }
        }
    }
}
