/// Who screens, reviews and visits candidates, and when.
package struct Reviewing: Sendable {
    package let stage: Stage

    package init(stage: Stage) {
        self.stage = stage
    }

    /// Eligibility comes before scores, and does not change under a decision.
    package func verdictOnScreening(_ candidate: Candidate, by actor: Actor) -> Verdict {
        let first = verdict(for: actor, on: candidate)
        if !first.isAllowed { return first }
        if candidate.decision != nil {
            return .refused(
                Refusal("alreadyDecided", say("There is a decision on this candidate; eligibility stands.")))
        }
        return .allowed
    }

    /// Conveners assign reviewers who have no tie to the candidate.
    package func verdictOnAssigning(
        to candidate: Candidate, by actor: Actor, reviewerOf organisation: ID<Organisation>? = nil,
        hasConflict: Bool = false
    ) -> Verdict {
        let first = verdict(for: actor, on: candidate)
        if !first.isAllowed { return first }
        if candidate.decision != nil {
            return .refused(Refusal("alreadyDecided", say("There is a decision on this candidate; its reviews stand.")))
        }
        switch candidate.eligibility {
        case nil:
            return .refused(
                Refusal("notScreened", say("Decide first whether the candidate is eligible; then it can be reviewed.")))
        case .ineligible:
            return .refused(Refusal("ineligible", say("A candidate that is not eligible is not reviewed.")))
        case .eligible: break
        }
        if hasConflict || (organisation != nil && organisation == candidate.organisation) {
            return .refused(
                Refusal("conflict", say("This reviewer has a conflict of interest with the candidate. Choose another."))
            )
        }
        return .allowed
    }

    package func verdictOnReleasing(from candidate: Candidate, by actor: Actor) -> Verdict {
        verdict(for: actor, on: candidate)
    }

    /// One says once, before reading, whether one has a conflict of interest.
    package func verdictOnDeclaring(isAssigned: Bool, hasDeclared: Bool, by actor: Actor) -> Verdict {
        if let closed = outside { return closed }
        if !isAssigned { return .refused(.notAssigned) }
        return hasDeclared
            ? .refused(Refusal("alreadyDeclared", say("You have declared your interests in this candidate already.")))
            : .allowed
    }

    /// Assigned reviewers score after they have declared, until there is a decision.
    package func verdictOnScoring(_ candidate: Candidate, isAssigned: Bool, hasDeclared: Bool) -> Verdict {
        if let closed = outside { return closed }
        if candidate.isWithdrawn { return .refused(.candidateWithdrawn) }
        if !isAssigned { return .refused(.notAssigned) }
        if !hasDeclared {
            return .refused(Refusal("notDeclared", say("Declare first whether you have a conflict of interest.")))
        }
        return candidate.decision == nil
            ? .allowed
            : .refused(Refusal("alreadyDecided", say("There is a decision on this candidate; scores stand.")))
    }

    /// Whoever reads the dossier may add what they saw on a visit or heard in an interview.
    package func verdictOnVisiting(_ candidate: Candidate, readsDossier: Bool) -> Verdict {
        if let closed = outside { return closed }
        if candidate.isWithdrawn { return .refused(.candidateWithdrawn) }
        return readsDossier ? .allowed : .refused(.notAssigned)
    }

    private func verdict(for actor: Actor, on candidate: Candidate) -> Verdict {
        if let closed = outside { return closed }
        if !actor.holds(.convener) { return .refused(.only(.convener)) }
        if let own = actor.member?.organisation, own == candidate.organisation { return .refused(.ownOrganisation) }
        return candidate.isWithdrawn ? .refused(.candidateWithdrawn) : .allowed
    }

    private var outside: Verdict? {
        if stage == .closed { return .refused(.readOnly) }
        return stage == .selection ? nil : .refused(.outsideStage(.selection))
    }
}

extension Refusal {
    static let notAssigned = Refusal(
        "notAssigned", say("This candidate is not assigned to you. A convener assigns reviewers."))
    static let candidateWithdrawn = Refusal(
        "candidateWithdrawn", say("The candidate has withdrawn its application."))
    static let ownOrganisation = Refusal(
        "ownOrganisation", say("This is your own organisation. Another convener, or a deputy, takes this one."))
}
