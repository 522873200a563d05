import Domain
import Sealing
import Solving

/// A pool in the words of the solver, and as files from which anybody can solve it, or draw from it, again.
struct CohortProblem: Sendable {
    let terms: CohortTerms
    let quotas: [Quota]
    let bonds: [CohortStore.BondRow]
    /// In the order of the ids.
    let rows: [CohortStore.PoolRow]
    /// Chosen in any case, beside those a rule names.
    let sure: Set<ID<Candidate>>

    private var places: [ID<Candidate>: Int] {
        Dictionary(uniqueKeysWithValues: zip(rows.map(\.id), rows.indices))
    }

    /// Who is to be in, by rule or because scores tell them apart.
    private var musts: [ID<Candidate>] {
        let named = bonds.filter { $0.kind == .must }.map(\.candidate)
        return named + sure.subtracting(named).sorted()
    }

    /// Rules on two candidates who are both in the pool, with their place among all.
    private func pairs(_ kind: CohortPair) -> [(place: Int, first: ID<Candidate>, other: ID<Candidate>)] {
        let known = Set(rows.map(\.id))
        return bonds.enumerated().compactMap { place, bond in
            guard bond.kind == kind, let other = bond.other, known.contains(bond.candidate), known.contains(other)
            else { return nil }
            return (place, bond.candidate, other)
        }
    }

    var pool: CohortPool {
        let places = places
        var pool = CohortPool(
            candidates: rows.map { row in
                CohortCandidate(
                    id: row.id.description, score: row.score, features: Set(row.brings.map(feature)),
                    organisation: row.organisation?.description, cost: Double(row.price))
            }, seats: terms.seats,
            quotas: quotas.indices.map { CohortQuota(feature($0), from: quotas[$0].least, to: quotas[$0].most) })
        pool.mostPerOrganisation = terms.perOrganisation
        pool.budget = terms.budget.map(Double.init)
        pool.musts = musts.compactMap { places[$0] }
        func pair(_ one: (place: Int, first: ID<Candidate>, other: ID<Candidate>)) -> CohortPool.Pair {
            CohortPool.Pair(places[one.first] ?? 0, places[one.other] ?? 0)
        }
        pool.together = pairs(.together).map(pair)
        pool.apart = pairs(.apart).map(pair)
        return pool
    }

    private func feature(_ place: Int) -> CohortFeature {
        let column = quotas[place].trait.column
        return CohortFeature(column.category, column.feature)
    }

    /// A clash as it is told and kept.
    func told(_ clash: CohortClash) -> [CohortClashRule] {
        clash.rules.compactMap { rule in
            switch rule {
            case .seats: .seats
            case .perOrganisation: .perOrganisation
            case .budget: .budget
            case .quota(let place): .quota(place)
            case .must(let candidate):
                bonds.firstIndex { $0.kind == .must && $0.candidate == rows[candidate].id }.map(CohortClashRule.bond)
            case .together(let place): .bond(pairs(.together)[place].place)
            case .apart(let place): .bond(pairs(.apart)[place].place)
            }
        }
    }
}

/// The same as files for the command that chooses and draws.
extension CohortProblem {
    enum Sheet: String, CaseIterable {
        case pool, quotas, rules

        var fileName: String { "\(rawValue).csv" }
    }

    /// Changes with anything in the files.
    var digest: String {
        Digest(hashing: Sheet.allCases.flatMap { CSVTable.bytes(sheet($0)) }).hex
    }

    func sheet(_ sheet: Sheet) -> [[String]] {
        switch sheet {
        case .pool: poolSheet
        case .quotas: quotaSheet
        case .rules: ruleSheet
        }
    }

    private var poolSheet: [[String]] {
        let columns = quotas.map(\.trait.column)
        let categories = columns.map(\.category).reduce(into: [String]()) { if !$0.contains($1) { $0.append($1) } }
        let lines = rows.map { row in
            let cells = categories.map { category in
                row.brings.first { columns[$0].category == category }.map { columns[$0].feature } ?? ""
            }
            return [row.id.description, "\(row.score)", row.organisation?.description ?? "", "\(row.price)"] + cells
        }
        return [["id", "SCORE", "ORGANISATION", "COST"] + categories] + lines
    }

    private var quotaSheet: [[String]] {
        [["category", "feature", "min", "max"]]
            + quotas.map { quota in
                let column = quota.trait.column
                return [column.category, column.feature, String(quota.least), String(quota.most)]
            }
    }

    private var ruleSheet: [[String]] {
        [["rule", "first", "second"]] + musts.map { ["must", $0.description, ""] }
            + [CohortPair.together, .apart].flatMap { kind in
                pairs(kind).map { [kind.rawValue, $0.first.description, $0.other.description] }
            }
    }

    /// The line that chooses this cohort again, or draws it again.
    func command(seed: String?) -> String {
        var words = [
            "roundtable cohort pool.csv --quotas quotas.csv --rules rules.csv --score SCORE --seats \(terms.seats)"
        ]
        if let most = terms.perOrganisation { words.append("--organisation ORGANISATION --most-each \(most)") }
        if let budget = terms.budget { words.append("--cost COST --budget \(budget)") }
        if let seed { words.append("--lottery --seed '\(seed.replacing("'", with: "'\\''"))'") }
        return words.joined(separator: " ")
    }
}
