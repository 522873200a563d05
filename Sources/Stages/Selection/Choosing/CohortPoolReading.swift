import Domain
import Sealing

/// The pool as it stands now, as whoever acts may know it: who may be chosen, by which scores, under which terms.
struct CohortPoolReading {
    let sight: CandidateSight
    let terms: CohortTerms?
    let quotas: [Quota]
    let pairs: [SelectionStore.PairRow]
    let pool: [CohortStore.PoolRow]
    let names: [ID<Candidate>: String]
    let score: CohortScore
    let scoreBasis: String
    /// Eligible candidates nobody has scored.
    let unscored: Int
    /// Of the pool, who has a decision already.
    let decided: Int

    /// Nothing for those who do not look after candidates.
    init(_ scene: Scene) throws {
        let selection = SelectionStore(scene)
        guard let sight = try selection.sight(), sight.seesAll else { throw Path.NotFound() }
        self.sight = sight
        let terms = try selection.cohortTerms()
        self.terms = terms
        quotas = try selection.quotas()
        pairs = try selection.cohortPairs(sight)
        let visible = try selection.visibleScores(sight, seats: try selection.seats())
        scoreBasis = visible.digest
        let store = CalibrationStore(scene)
        let found = try store.latestFound(sight)
        let isFresh = found?.digest == visible.digest
        score = isFresh ? .calibrated : .raw
        let calibrated = try isFresh ? store.candidates(of: found?.id ?? ID(rawValue: 0)) : []
        let scores = calibrated.reduce(into: [ID<Candidate>: CalibrationStore.CandidateRow]()) { $0[$1.id] = $1 }
        let raw = visible.means
        let rows = try selection.choosable(sight)
        names = rows.reduce(into: [:]) { $0[$1.id] = $1.organisation }
        let quotas = quotas
        pool = rows.compactMap { row in
            let own = scores[row.id]
            guard let score = isFresh ? own?.calibrated : raw[row.id] else { return nil }
            let brought = quotas.map { $0.trait.isBrought(by: row.answers) }
            return CohortStore.PoolRow(
                id: row.id, score: score, low: own?.low, high: own?.high, organisation: row.organisationID,
                price: terms?.cost.flatMap { row.answers.number($0) } ?? 0,
                brings: brought.indices.filter { brought[$0] == true },
                lacks: brought.indices.filter { brought[$0] == nil },
                covers: (terms?.covers ?? []).compactMap { key in row.answers.texts[key].map { "\(key.rawValue)=\($0)" }
                })
        }
        unscored = rows.count - pool.count
        let ids = Set(pool.map(\.id))
        decided = rows.count { $0.decision != nil && ids.contains($0.id) }
    }

    /// Whether the seats went to a cohort chosen as a set.
    static func hasAccepted(_ scene: Scene) throws -> Bool {
        guard let sight = try SelectionStore(scene).sight(), sight.seesAll else { return false }
        return try CohortStore(scene).accepted(sight) != nil
    }

    /// Changes with anything that is asked of the cohort.
    var termsBasis: String {
        let bonds = pairs.map { "\($0.kind.rawValue) \($0.candidate) \($0.other.map(\.description) ?? "")" }
        let counted = quotas.map { "\($0.trait) \($0.least) \($0.most)" }
        return Digest(hashing: ([terms.map { "\($0)" } ?? ""] + counted + bonds).joined(separator: "\n")).hex
    }

    /// Somebody a rule needs who is not in the pool.
    var unready: ID<Candidate>? {
        let ready = Set(pool.map(\.id))
        return pairs.lazy.filter { $0.kind != .apart }.flatMap { [$0.candidate, $0.other].compactMap(\.self) }
            .first { !ready.contains($0) }
    }
}

extension SelectionStore.VisibleScores {
    /// The raw mean of each candidate's reviews.
    var means: [ID<Candidate>: Double] {
        Dictionary(grouping: sheet.scores, by: \.candidate).reduce(into: [:]) { means, scores in
            guard let id = ID<Candidate>(sheet.candidates[scores.key]) else { return }
            means[id] = scores.value.reduce(0) { $0 + $1.value } / Double(scores.value.count)
        }
    }
}
