import Solving

/// Reads the rules on named candidates that the cohort command takes.
struct CohortRuleReading {
    let rules: CohortSheet

    func read(into pool: inout CohortPool) throws(CohortSheet.Fault) {
        let rule = try rules.place(of: "rule")
        let first = try rules.place(of: "first")
        let second = try rules.place(of: "second")
        var places: [String: Int] = [:]
        for (place, candidate) in pool.candidates.enumerated() { places[candidate.id] = place }
        for row in rules.rows {
            guard let one = places[row.fields[first]] else { throw rules.fault(row, first, "an id of the pool") }
            if row.fields[rule] == "must" {
                if !row.fields[second].isEmpty { throw rules.fault(row, second, "nothing beside the rule must") }
                pool.musts.append(one)
                continue
            }
            guard let other = places[row.fields[second]], other != one else {
                throw rules.fault(row, second, "another id of the pool")
            }
            switch row.fields[rule] {
            case "together": pool.together.append(CohortPool.Pair(one, other))
            case "apart": pool.apart.append(CohortPool.Pair(one, other))
            default: throw rules.fault(row, rule, "must, together or apart")
            }
        }
    }
}
