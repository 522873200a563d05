/// An organisation that applied; its application, reviews, visits and decision are one dossier.
package struct Candidate: Sendable, Hashable {
    package let organisation: ID<Organisation>?
    package let eligibility: Eligibility?
    package let decision: Decision?
    package let isWithdrawn: Bool

    package init(organisation: ID<Organisation>?, eligibility: Eligibility?, decision: Decision?, isWithdrawn: Bool) {
        self.organisation = organisation
        self.eligibility = eligibility
        self.decision = decision
        self.isWithdrawn = isWithdrawn
    }
}

/// A file handed in with an application.
package enum ApplicationFile {}

/// Evidence gathered in person: a site visit or an interview.
package enum CandidateVisit {
    package enum Kind: String, Sendable, Hashable, CaseIterable, Codable {
        case siteVisit, interview

        package var label: Phrase {
            switch self {
            case .siteVisit: say("Site visit")
            case .interview: say("Interview")
            }
        }
    }
}
