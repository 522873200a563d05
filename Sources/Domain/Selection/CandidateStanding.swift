/// How one person stands to one candidate now: the one place to ask what they may see and do of it.
package struct CandidateStanding: Sendable, Hashable {
    package let sight: CandidateSight
    package let candidate: Candidate
    package let isAssigned: Bool
    /// They have said that there is no conflict of interest.
    package let hasConfirmed: Bool
    package let hasScored: Bool
    /// They are to read it again, since its applicant appealed.
    package let isSecondReader: Bool
    /// They visit it or interview it, by a plan that stands.
    package let isVisitor: Bool
    private let member: Member?

    package init(
        _ sight: CandidateSight, _ candidate: Candidate, actor: Actor, isAssigned: Bool, hasConfirmed: Bool,
        hasScored: Bool, isSecondReader: Bool = false, isVisitor: Bool = false
    ) {
        self.sight = sight
        self.candidate = candidate
        self.isAssigned = isAssigned
        self.hasConfirmed = hasConfirmed
        self.hasScored = hasScored
        self.isSecondReader = isSecondReader
        self.isVisitor = isVisitor
        member = actor.member
    }

    package func may(_ right: CandidateRight) -> Bool { verdict(on: right).isAllowed }

    package func verdict(on right: CandidateRight) -> Verdict {
        if candidate.isBlocked { return .refused(.conflictOfInterest) }
        if !sight.seesAll, !isAssigned, !readsAside { return .refused(.notAssigned) }
        switch right {
        case .know: return .allowed
        case .read: return reading
        case .readConfidential: return hasConfirmed ? .allowed : .refused(.notDeclared)
        case .seeName: return sight.seesNames ? .allowed : .refused(blind)
        case .seeReviews: return aside.map { .refused($0) } ?? .all(reading, verdict(on: sight.reviews))
        case .seeScores: return aside.map { .refused($0) } ?? .all(reading, verdict(on: sight.scores))
        case .review: return reviewing
        case .convene: return candidate.verdictOnConvening(by: member)
        case .vote where aside == .independent: return .refused(.independent)
        case .vote: return sight.seesAll || hasConfirmed ? .allowed : .refused(.notDeclared)
        }
    }

    /// Whether they read it for another reason than a review of their own.
    package var readsAside: Bool { isSecondReader || isVisitor }

    /// Why somebody who reads it without being assigned or convening reads without the panel's reviews.
    private var aside: Refusal? {
        if isAssigned || sight.seesAll { return nil }
        return isSecondReader ? .independent : isVisitor ? .visitsOnly : nil
    }

    private var reading: Verdict { sight.seesAll || hasConfirmed ? .allowed : .refused(.notDeclared) }

    private func verdict(on reading: SelectionPhase.Showing) -> Verdict {
        switch reading {
        case .always: .allowed
        case .afterOwn where hasScored: .allowed
        case .afterOwn, .never: .refused(blind)
        }
    }

    private var reviewing: Verdict {
        if !isAssigned { return .refused(.notAssigned) }
        if !hasConfirmed { return .refused(.notDeclared) }
        if sight.phase.takesReviews { return .allowed }
        let name = sight.phase.kind.label
        return .refused(
            Refusal("reviewsStand", say("In the phase “\(name)” reviews stand; a convener sets what a phase allows.")))
    }

    private var blind: Refusal {
        let name = sight.phase.kind.label
        return Refusal("blind", say("This is not shown in the phase “\(name)”."))
    }
}

extension Refusal {
    static let conflictOfInterest = Refusal(
        "conflictOfInterest",
        say("There is a conflict of interest with this candidate. A deputy or another convener takes it."))
    static let independent = Refusal(
        "independent", say("The second reader reads independently, without what the panel wrote."))
    static let visitsOnly = Refusal(
        "visitsOnly", say("Whoever only visits or interviews reads without what reviewers wrote."))
    static let notDeclared = Refusal("notDeclared", say("Declare first whether you have a conflict of interest."))
}
