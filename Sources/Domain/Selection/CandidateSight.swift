/// Which candidates a viewer sees, and what of them: conveners and deputies all, reviewers those assigned to them as the
/// phase allows, nobody one they have a conflict of interest with.
package struct CandidateSight: Sendable, Hashable {
    package let person: ID<Person>
    /// All candidates, with scores and decisions; otherwise only those assigned, as the phase allows.
    package let seesAll: Bool
    package let phase: SelectionPhase
    /// Candidates that are not there for the viewer: not in lists, counts, totals, letters or history.
    package let blocked: Set<ID<Candidate>>
    /// Candidates some convener must not know of, so that a deputy may take them.
    package let handedOver: Set<ID<Candidate>>

    /// - Parameter conflicts: those of the viewer and of every convener; others are passed over.
    /// - Returns: nothing for members, sponsors and everybody else.
    package init?(
        _ actor: Actor, in phase: SelectionPhase, conveners: Set<ID<Person>>, conflicts: [Conflict]
    ) {
        guard let member = actor.member, Self.isFor(actor) else { return nil }
        person = member.person
        seesAll = member.holds(any: [.convener, .deputy])
        self.phase = phase
        let blocking = conflicts.filter(\.blocks)
        blocked = Set(blocking.filter { $0.person == member.person }.map(\.candidate))
        handedOver = Set(blocking.filter { conveners.contains($0.person) }.map(\.candidate))
    }

    /// Who may come to see candidates at all.
    package static func isFor(_ actor: Actor) -> Bool {
        actor.member?.holds(any: [.convener, .deputy, .reviewer]) ?? false
    }

    package var seesNames: Bool { seesAll || phase.showsNames }

    /// Whether what other reviewers wrote is seen; of reviewers it may ask that they have scored themselves.
    package var reviews: SelectionPhase.Showing { seesAll ? .always : phase.showsReviews }

    /// Whether scores of others and totals are seen, and after what.
    package var scores: SelectionPhase.Showing {
        if seesAll { return .always }
        if !phase.showsScores { return .never }
        return phase.showsReviews == .always ? .always : .afterOwn
    }
}
