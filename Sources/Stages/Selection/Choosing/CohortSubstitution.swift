import Domain
import Solving

/// Who takes a seat that became free: a reserve with whom the cohort keeps every quota and rule.
struct CohortSubstitution {
    let taken: ID<Candidate>
    /// How many reserves could have taken it.
    let fitting: Int

    /// - Parameter seed: what it is drawn from; nothing to take the first in order.
    /// - Throws: a refusal that says which rules would be broken where nobody fits.
    init(_ store: CohortStore, _ row: CohortStore.CohortRow, left: ID<Candidate>, seed: String?) throws {
        let problem = try store.problem(of: row)
        let places = Dictionary(uniqueKeysWithValues: zip(problem.rows.map(\.id), problem.rows.indices))
        let members = try store.members(of: row)
        guard members.contains(left), let decliner = places[left] else { throw Path.NotFound() }
        let waiting = try store.reserves().compactMap { places[$0] }
        let found = problem.pool.replacement(for: decliner, in: members.compactMap { places[$0] }, from: waiting)
        fitting = found.fitting.count
        guard !found.fitting.isEmpty else {
            let rules = try store.rules(of: row.id)
            let form = try SelectionStore(store.scene).composingForm()
            let broken = CohortClashWords(
                row: row, rules: rules, bonds: problem.bonds, labels: rules.map { $0.quota.trait.label(in: form) },
                names: [:]
            ).sentences(of: problem.told(CohortClash(found.broken)))
            throw Refusal.noReserveFits(broken.first)
        }
        if let seed {
            guard let drawn = found.drawn(by: CohortSeed(seed).next()) else { throw Refusal.noReserveFits(nil) }
            taken = problem.rows[drawn].id
        } else {
            let order = found.fitting.map { problem.rows[$0] }.sorted {
                ($0.reserve ?? .max, -$0.score, $0.id) < ($1.reserve ?? .max, -$1.score, $1.id)
            }
            taken = order[0].id
        }
    }
}
