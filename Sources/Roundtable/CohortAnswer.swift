import Foundation
import Solving
import Stages

/// What the cohort command answers with, as JSON.
enum CohortAnswer {
    struct Quota: Encodable {
        let category: String, feature: String
        let min: Int, max: Int
        var chosen: Int?
        var cost: Double?

        init(_ quota: CohortQuota) {
            category = quota.feature.category
            feature = quota.feature.name
            min = quota.least
            max = quota.most
        }
    }

    struct Chosen: Encodable {
        let cohort: [String]
        let total: Double
        let quotas: [Quota]

        init(_ choice: CohortChoice, of pool: CohortPool) {
            cohort = choice.members.map { pool.candidates[$0].id }
            total = choice.total
            quotas = choice.prices.map { price in
                var quota = Quota(price.quota)
                quota.chosen = price.chosen
                quota.cost = price.cost
                return quota
            }
        }
    }

    struct Drawn: Encodable {
        struct Shape: Encodable {
            let share: Int
            let counts: [Int]
        }

        let probabilities: [String: Double]
        let draw: [String]
        let seed: String
        let groups: [[String]]
        let shapes: [Shape]
        let method: String

        init(_ lottery: CohortLottery, of pool: CohortPool, with seed: CohortSeed) {
            let ids = pool.candidates.map(\.id)
            probabilities = Dictionary(zip(ids, lottery.probabilities)) { first, _ in first }
            draw = lottery.draw(seed.next).map { ids[$0] }
            self.seed = seed.text
            groups = lottery.groups.map { $0.map { ids[$0] } }
            shapes = lottery.shapes.map { Shape(share: $0.share, counts: $0.counts) }
            method = CohortSeed.method
        }
    }

    struct Clash: Encodable {
        let clash: [Quota]
        let reason: String

        init(_ found: CohortClash, of pool: CohortPool) {
            clash = found.rules.compactMap { if case .quota(let place) = $0 { Quota(pool.quotas[place]) } else { nil } }
            let named = found.rules.compactMap { Self.name($0, in: pool) }
            reason =
                named.isEmpty
                ? "The pool has \(pool.candidates.count) candidates for \(pool.seats) seats."
                : "These quotas cannot be kept together with \(pool.seats) seats: \(named.joined(separator: ", "))."
        }

        private static func name(_ rule: CohortRule, in pool: CohortPool) -> String? {
            func pair(_ pair: CohortPool.Pair) -> String {
                "\(pool.candidates[pair.first].id) and \(pool.candidates[pair.second].id)"
            }
            switch rule {
            case .seats: return nil
            case .quota(let place):
                let quota = Quota(pool.quotas[place])
                return "\(quota.category) \(quota.feature) (\(quota.min) to \(quota.max))"
            case .perOrganisation: return "at most \(pool.mostPerOrganisation ?? 0) of one organisation"
            case .budget: return "the budget"
            case .must(let candidate): return "\(pool.candidates[candidate].id) in any case"
            case .together(let place): return "\(pair(pool.together[place])) together"
            case .apart(let place): return "\(pair(pool.apart[place])) apart"
            }
        }
    }

    static func json(_ answer: some Encodable) throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .prettyPrinted, .withoutEscapingSlashes]
        return String(decoding: try encoder.encode(answer), as: UTF8.self)
    }
}
