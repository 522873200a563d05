/// What a person is in a network, or in the house.
package enum Role: String, Sendable, Hashable, CaseIterable, Codable {
    case `operator`, sponsor, convener, facilitator, reviewer, member, guest, deputy

    package var label: Phrase {
        switch self {
        case .operator: say("Operator")
        case .sponsor: say("Sponsor")
        case .convener: say("Convener")
        case .facilitator: say("Facilitator")
        case .reviewer: say("Reviewer")
        case .member: say("Member")
        case .guest: say("Guest")
        case .deputy: say("Deputy")
        }
    }

    /// Those who take part in the work of a network: the people on its seats and those who run it.
    package static let participants: Set<Role> = [.member, .facilitator, .convener, .deputy]

    /// As it stands in the middle of a sentence: “Only conveners can do this.”
    package var plural: Phrase {
        switch self {
        case .operator: say("operators")
        case .sponsor: say("sponsors")
        case .convener: say("conveners")
        case .facilitator: say("facilitators")
        case .reviewer: say("reviewers")
        case .member: say("members")
        case .guest: say("guests")
        case .deputy: say("deputies")
        }
    }
}
