import Foundation

extension InterviewRound {
    /// A plan with as many interviews as possible, and among those one with the lowest sum of squared loads. Idle time
    /// between interviews is not looked at.
    ///
    /// - Parameter seconds: after about this time the best found is taken, with its bounds; nil for as long as it needs.
    /// - Throws: `ProgrammeFault`.
    package func schedule(seconds: Double? = nil) throws -> InterviewPlan {
        var search = InterviewSearch(self, until: seconds.map { Date.now.addingTimeInterval($0) })
        return try search.run()
    }
}

/// First the number of interviews, then how evenly they are shared, with what is learned about shortages kept.
private struct InterviewSearch {
    private let round: InterviewRound
    private let end: Date?
    private var shortages: [InterviewProgramme.Shortage]

    init(_ round: InterviewRound, until end: Date?) {
        self.round = round
        self.end = end
        shortages = round.candidates.indices.flatMap { candidate in
            round.panel.indices.filter { role in
                round.panel[role] > 0
                    && round.interviewers.contains { $0.roles.contains(role) && $0.conflicts.contains(candidate) }
            }.map { InterviewProgramme.Shortage(candidates: [candidate], role: $0) }
        }
    }

    private var secondsLeft: Double? { end.map { max(0.01, $0.timeIntervalSinceNow) } }

    mutating func run() throws -> InterviewPlan {
        let first = try answer(atLeast: nil, from: nil)
        let most = min(round.candidates.count, Int((min(first.bound, 1e9) + 1e-6).rounded(.down)))
        let held = first.draft.interviews.count
        if held == 0 { return first.draft.plan(round, most: most, least: 0) }
        let second = try answer(atLeast: held, from: first.draft)
        let isBetter = second.draft.interviews.count == held && second.draft.unevenness < first.draft.unevenness
        return (isBetter ? second.draft : first.draft).plan(round, most: most, least: max(0, -second.bound))
    }

    /// Solves, and solves again with what ran short, until panels can be made; when time runs out, without those who
    /// have none.
    private mutating func answer(atLeast: Int?, from draft: InterviewDraft?) throws -> (
        draft: InterviewDraft, bound: Double
    ) {
        var bound = Double.infinity
        while true {
            let asked = InterviewProgramme(round, atLeast: atLeast, shortages: shortages)
            let outcome = try asked.programme.solve(seconds: secondsLeft, start: draft?.values(in: asked))
            bound = min(bound, outcome.bound)
            if outcome.values.isEmpty { return (draft ?? InterviewDraft(), bound) }
            let found = InterviewDraft(outcome.values, asked)
            let isLate = end.map { Date.now > $0 } ?? false
            if found.shortages.isEmpty || isLate { return (found, bound) }
            shortages += found.shortages
        }
    }
}
