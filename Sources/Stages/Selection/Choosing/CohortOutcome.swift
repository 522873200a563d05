import Domain
import Sealing
import Solving

/// What comes of a search for a cohort: the pool with everybody's part in it, or the rules that clash.
enum CohortOutcome: Sendable {
    struct Found: Sendable {
        let total: Double
        let cut: Double?
        let isExact: Bool
        let pool: [CohortStore.PoolRow]
        let rules: [CohortStore.RuleRow]
        /// The kinds of cohort a draw chose among, each with its share of 1000000000 and how many of each group.
        let shapes: String
    }

    case found(Found)
    case clash([CohortClashRule])

    /// The highest total under the rules, with what each quota costs.
    static func choosing(_ problem: CohortProblem) throws -> CohortOutcome {
        do {
            let choice = try problem.pool.choose()
            let chosen = Set(choice.members)
            var pool = problem.rows
            for place in pool.indices { pool[place].part = chosen.contains(place) ? .chosen : .out }
            inOrder(pool, by: { -$0.score }, problem.terms.reserves, then: { pool[$0].reserve = $1 })
            let rules = zip(problem.quotas, choice.prices).map { quota, price in
                CohortStore.RuleRow(
                    quota: quota, chosen: price.chosen, cost: price.cost, enters: price.enters.map { pool[$0].id },
                    leaves: price.leaves.map { pool[$0].id })
            }
            return .found(
                Found(total: choice.total, cut: nil, isExact: true, pool: pool, rules: rules, shapes: ""))
        } catch let clash as CohortClash {
            return .clash(problem.told(clash))
        }
    }

    /// Who is in without a draw, who is out without one, and the fairest lottery among the others.
    static func drawing(_ problem: CohortProblem, seed text: String, seconds: Double) throws -> CohortOutcome {
        do {
            let band = try DrawBand(problem)
            var pool = problem.rows
            let inner = band.problem
            let lottery = try inner.pool.lottery(seconds: seconds)
            let drawn = Set(lottery.draw(CohortSeed(text).next).map { inner.rows[$0].id })
            let chances = Dictionary(uniqueKeysWithValues: zip(inner.rows.map(\.id), lottery.probabilities))
            for place in pool.indices {
                let id = pool[place].id
                pool[place].probability = chances[id] ?? 0
                pool[place].part =
                    band.sure.contains(id)
                    ? .sure : drawn.contains(id) ? .drawn : chances[id] == nil ? .below : .undrawn
            }
            // Who was in the draw comes first, by lot; the rest follow by their scores.
            let order = { (row: CohortStore.PoolRow) in
                row.part == .undrawn ? lot(of: row.id, text) - 1e9 : -row.score
            }
            inOrder(pool, by: order, problem.terms.reserves) { pool[$0].reserve = $1 }
            let members = pool.filter(\.part.isChosen)
            let rules = problem.quotas.indices.map { place in
                CohortStore.RuleRow(
                    quota: problem.quotas[place], chosen: members.count { $0.brings.contains(place) }, cost: nil)
            }
            let shapes = lottery.shapes.map { shape in
                "\(shape.share): " + shape.counts.map(String.init).joined(separator: " ")
            }
            return .found(
                Found(
                    total: members.reduce(0) { $0 + $1.score }, cut: band.cut, isExact: lottery.isExact, pool: pool,
                    rules: rules, shapes: shapes.joined(separator: "\n")))
        } catch let clash as CohortClash {
            return .clash(problem.told(clash))
        }
    }

    /// Where somebody stands among the reserves of a draw: a number from 0 to 1, from the seed and their id.
    static func lot(of id: ID<Candidate>, _ seed: String) -> Double {
        let number = Digest(hashing: "\(seed):reserve:\(id)").bytes.prefix(6).reduce(0) { $0 << 8 | UInt64($1) }
        return Double(number) / Double(UInt64(1) << 48)
    }

    private static func inOrder(
        _ pool: [CohortStore.PoolRow], by rank: (CohortStore.PoolRow) -> Double, _ most: Int,
        then give: (Int, Int) -> Void
    ) {
        let left = pool.indices.filter { !pool[$0].part.isChosen }
            .map { (place: $0, rank: rank(pool[$0])) }.sorted { ($0.rank, $0.place) < ($1.rank, $1.place) }
        for (number, one) in left.prefix(most).enumerated() { give(one.place, number + 1) }
    }
}
