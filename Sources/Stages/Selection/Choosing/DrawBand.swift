import Domain
import Solving

/// Whom scores tell apart, and whom they do not: the line lies half way between the last candidate who would have a seat by
/// score alone and the first who would not. Whoever's interval holds the line is in the band.
///
/// In without a draw is whose interval lies above the line, if the best cohort under the rules has them; out without one is
/// whose interval lies below, if it has not. All others are drawn among, so that the rules can always be kept.
struct DrawBand {
    let cut: Double
    let sure: Set<ID<Candidate>>
    /// Without those who are out.
    let problem: CohortProblem

    /// - Throws: `CohortClash` when no cohort keeps the rules.
    init(_ whole: CohortProblem) throws {
        let rows = whole.rows
        let seats = whole.terms.seats
        let scores = rows.map(\.score).sorted(by: >)
        let last = scores[min(seats, scores.count) - 1]
        let cut = seats < scores.count ? (last + scores[seats]) / 2 : -.infinity
        let best = Set(try whole.pool.best().map { rows[$0].id })
        let sure = Set(rows.filter { $0.low ?? $0.score > cut && best.contains($0.id) }.map(\.id))
        var below = Set(rows.filter { $0.high ?? $0.score < cut && !best.contains($0.id) }.map(\.id))
        // Two who come together or not at all are both in the draw, or both not.
        let bonds = whole.bonds.filter { $0.kind == .together }
        var isSettled = false
        while !isSettled {
            let freed = bonds.flatMap { bond -> [ID<Candidate>] in
                guard let other = bond.other, below.contains(bond.candidate) != below.contains(other) else { return [] }
                return [bond.candidate, other]
            }
            isSettled = below.isDisjoint(with: freed)
            below.subtract(freed)
        }
        self.cut = cut.isFinite ? cut : last
        self.sure = sure
        problem = CohortProblem(
            terms: whole.terms, quotas: whole.quotas, bonds: whole.bonds,
            rows: rows.filter { !below.contains($0.id) }, sure: sure)
    }
}
