import Foundation
import Solving

/// Makes a pool of the two files that the cohort command takes.
struct CohortReading {
    let pool: CohortSheet
    let quotas: CohortSheet
    var rules: CohortSheet?
    /// The column of the pool that holds the score.
    let score: String?
    /// The column that names the organisation, of which at most so many may be chosen.
    var organisation: String?
    var mostEach: Int?
    /// The column that says what a candidate costs, and what all together may.
    var cost: String?
    var budget: Double?

    /// The candidates in the order of the bytes of their ids, so that the order of the file's lines means nothing.
    func read(seats: Int) throws(CohortSheet.Fault) -> CohortPool {
        let id = try pool.place(of: "id")
        var scored: Int?
        if let score { scored = try pool.place(of: score) }
        if scored == id { throw CohortSheet.Fault(sentence: "--score: the column id holds the ids, not scores.") }
        let house = try organisation.map(pool.place)
        let priced = try cost.map(pool.place)
        var candidates: [CohortCandidate] = []
        var seen: [String: Int] = [:]
        for row in pool.rows {
            if row.fields[id].isEmpty { throw pool.fault(row, id, "an id") }
            if let line = seen.updateValue(row.line, forKey: row.fields[id]) {
                throw pool.fault(row, id, "an id that is not taken, line \(line) has it")
            }
            var worth = 0.0
            if let scored {
                guard let number = number(row.fields[scored]) else { throw pool.fault(row, scored, "a number") }
                worth = number
            }
            var price = 0.0
            if let priced {
                guard let number = number(row.fields[priced]) else { throw pool.fault(row, priced, "a number") }
                price = number
            }
            let plain = [id, scored, priced]
            let features = pool.header.indices.filter { !plain.contains($0) && !row.fields[$0].isEmpty }.map {
                CohortFeature(pool.header[$0], row.fields[$0])
            }
            let name = house.map { row.fields[$0] } ?? ""
            candidates.append(
                CohortCandidate(
                    id: row.fields[id], score: worth, features: Set(features), organisation: name.isEmpty ? nil : name,
                    cost: price))
        }
        candidates.sort { $0.id.utf8.lexicographicallyPrecedes($1.id.utf8) }
        var read = CohortPool(candidates: candidates, seats: seats, quotas: try readQuotas())
        read.mostPerOrganisation = mostEach
        read.budget = budget
        if let rules { try CohortRuleReading(rules: rules).read(into: &read) }
        return read
    }

    private func readQuotas() throws(CohortSheet.Fault) -> [CohortQuota] {
        let category = try quotas.place(of: "category")
        let feature = try quotas.place(of: "feature")
        let least = try quotas.place(of: "min")
        let most = try quotas.place(of: "max")
        var read: [CohortQuota] = []
        var seen: [CohortFeature: Int] = [:]
        for row in quotas.rows {
            let column = row.fields[category]
            if column == "id" || column == score || !pool.header.contains(column) {
                throw quotas.fault(row, category, "a column of \(pool.file) that holds a feature")
            }
            if row.fields[feature].isEmpty { throw quotas.fault(row, feature, "a value of the column \(column)") }
            guard let low = count(row.fields[least]) else { throw quotas.fault(row, least, "a whole number from 0") }
            guard let high = count(row.fields[most]), high >= low else {
                throw quotas.fault(row, most, "a whole number from \(low)")
            }
            let named = CohortFeature(column, row.fields[feature])
            if let line = seen.updateValue(row.line, forKey: named) {
                throw quotas.fault(row, feature, "each feature once, line \(line) has it")
            }
            read.append(CohortQuota(named, from: low, to: high))
        }
        return read
    }

    private func number(_ text: String) -> Double? {
        guard text.contains(/^[+-]?[0-9]+(\.[0-9]+)?$/), let number = Double(text), number.magnitude < 1e9 else {
            return nil
        }
        return number
    }

    private func count(_ text: String) -> Int? {
        guard text.contains(/^[0-9]{1,9}$/) else { return nil }
        return Int(text)
    }
}
