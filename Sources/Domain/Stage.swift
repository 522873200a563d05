/// Where a network stands in its life. It goes forward only.
package enum Stage: String, Sendable, Hashable, CaseIterable, Codable, Comparable {
    case design, call, selection, invitation, active, closing, closed

    package var label: Phrase {
        switch self {
        case .design: say("Design")
        case .call: say("Call")
        case .selection: say("Selection")
        case .invitation: say("Invitation")
        case .active: say("Active")
        case .closing: say("Closing")
        case .closed: say("Closed")
        }
    }

    package var next: Stage? {
        Self.allCases.firstIndex(of: self).flatMap { $0 + 1 < Self.allCases.count ? Self.allCases[$0 + 1] : nil }
    }

    package static func < (left: Stage, right: Stage) -> Bool {
        (allCases.firstIndex(of: left) ?? 0) < (allCases.firstIndex(of: right) ?? 0)
    }
}
