/// What the network asks of every member; the invitation carries each, and an accepted one becomes a commitment.
package enum Expectation {
    package enum Kind: String, Sendable, Hashable, CaseIterable, Codable {
        case hours, activity, deliverable, openness

        package var label: Phrase {
            switch self {
            case .hours: say("Hours")
            case .activity: say("Activity")
            case .deliverable: say("Deliverable")
            case .openness: say("Openness")
            }
        }
    }
}

/// A duty and the one role responsible for it.
package enum Duty {
    /// The roles a duty can lie with.
    package static let roles: [Role] = [.convener, .facilitator, .member, .sponsor, .reviewer]

    /// A duty lies with one role only, however it is capitalised.
    package static func verdict(on duty: String, among others: [(duty: String, role: Role)]) -> Verdict {
        guard let same = others.first(where: { plain($0.duty) == plain(duty) }) else { return .allowed }
        let role = same.role.label
        return .refused(
            Refusal(
                "dutyTaken",
                say(
                    "This duty lies with another role already: \(role). Change it there, so that it lies with one only."
                )))
    }

    private static func plain(_ duty: String) -> String {
        duty.lowercased().split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }
}
