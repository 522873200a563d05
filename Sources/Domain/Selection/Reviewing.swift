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

    /// One says once, before reading, whether one has a conflict of interest: reviewers before the dossier opens to them,
    /// whoever else looks after the candidate before what is confidential in it does.
    package func verdictOnDeclaring(_ standing: CandidateStanding) -> Verdict {
        if standing.isAssigned || !(standing.sight.seesAll || standing.readsAside) {
            if let outside = standing.candidate.verdict(at: stage) { return outside }
            if !standing.isAssigned { return .refused(.notAssigned) }
        } else if stage == .closed {
            return .refused(.readOnly)
        }
        return standing.hasConfirmed
            ? .refused(Refusal("alreadyDeclared", say("You have declared your interests in this candidate already.")))
            : .allowed
    }

    /// Whoever finds out later that there is a conflict steps back; from then on the candidate is not there for them.
    package func verdictOnSteppingBack(_ standing: CandidateStanding) -> Verdict {
        standing.candidate.verdict(at: stage) ?? standing.verdict(on: .know)
    }

    /// Assigned reviewers score after they have declared, as the phase allows. A decision they do not know of changes
    /// nothing for them; one they know of closes the scores.
    package func verdictOnScoring(_ standing: CandidateStanding) -> Verdict {
        let candidate = standing.candidate
        if let outside = candidate.verdict(at: stage) { return outside }
        if candidate.isWithdrawn { return .refused(.candidateWithdrawn) }
        let reviewing = standing.verdict(on: .review)
        if !reviewing.isAllowed { return reviewing }
        return candidate.decision == nil
            ? .allowed
            : .refused(Refusal("alreadyDecided", say("There is a decision on this candidate; scores stand.")))
    }

    /// Whoever reads the dossier may add what they saw on a visit or heard in an interview.
    package func verdictOnVisiting(_ standing: CandidateStanding) -> Verdict {
        if let outside = standing.candidate.verdict(at: stage) { return outside }
        if standing.candidate.isWithdrawn { return .refused(.candidateWithdrawn) }
        return standing.verdict(on: .read)
    }

    private func verdict(for actor: Actor, on candidate: Candidate) -> Verdict {
        if let outside = candidate.verdict(at: stage) { return outside }
        let convening = candidate.verdictOnConvening(by: actor.member)
        if !convening.isAllowed { return convening }
        return candidate.isWithdrawn ? .refused(.candidateWithdrawn) : .allowed
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
