/// An organisation that applied; its application, reviews, visits and decision are one dossier.
package struct Candidate: Sendable, Hashable {
    package let organisation: ID<Organisation>?
    package let eligibility: Eligibility?
    package let decision: Decision?
    package let isWithdrawn: Bool
    /// Whoever acts has a conflict of interest with it.
    package let isBlocked: Bool
    /// Some convener has one, so that a deputy may take it.
    package let isHandedOver: Bool
    /// The applicant has not heard of a decision yet.
    package let isOpen: Bool

    package init(
        organisation: ID<Organisation>?, eligibility: Eligibility?, decision: Decision?, isWithdrawn: Bool,
        isBlocked: Bool = false, isHandedOver: Bool = false, isOpen: Bool = true
    ) {
        self.organisation = organisation
        self.eligibility = eligibility
        self.decision = decision
        self.isWithdrawn = isWithdrawn
        self.isBlocked = isBlocked
        self.isHandedOver = isHandedOver
        self.isOpen = isOpen
    }

    /// Conveners look after candidates; a deputy looks after one that some convener has a conflict of interest with.
    package func verdictOnConvening(by member: Member?) -> Verdict {
        guard let member, member.holds(any: [.convener, .deputy]) else { return .refused(.only(.convener)) }
        if isBlocked { return .refused(.conflictOfInterest) }
        if let own = member.organisation, own == organisation { return .refused(.ownOrganisation) }
        if member.holds(.convener) || isHandedOver { return .allowed }
        return .refused(
            Refusal("notHandedOver", say("No convener has a conflict of interest here, so a convener takes this one.")))
    }

    /// Selection work ends with the stage; only a candidate some convener could not know of may still be worked on after.
    func verdict(at stage: Stage) -> Verdict? {
        if stage == .closed { return .refused(.readOnly) }
        if stage == .selection || (stage == .invitation && isHandedOver && isOpen) { return nil }
        return .refused(.outsideStage(.selection))
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
