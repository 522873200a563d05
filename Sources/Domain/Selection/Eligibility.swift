/// Whether an application meets the conditions of the call, before anybody scores it.
package enum Eligibility: String, Sendable, Hashable, CaseIterable, Codable {
    case eligible, ineligible

    package var label: Phrase {
        switch self {
        case .eligible: say("Eligible")
        case .ineligible: say("Not eligible")
        }
    }
}
