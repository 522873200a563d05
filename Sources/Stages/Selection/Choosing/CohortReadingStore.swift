import Domain
import Storage

/// Cohorts and their pools as they stand in the tables.
extension CohortStore {
    /// The newest cohort the viewer may know of, by whichever way.
    func latest(_ sight: CandidateSight) throws -> CohortRow? {
        try cohorts("a.scope = \(sight.scope) ORDER BY a.id DESC LIMIT 1").first
    }

    /// The one that became decisions.
    func accepted(_ sight: CandidateSight) throws -> CohortRow? {
        try cohorts("a.scope = \(sight.scope) AND a.accepted_at IS NOT NULL ORDER BY a.id DESC LIMIT 1").first
    }

    /// All of them, the newest first.
    func all(_ sight: CandidateSight) throws -> [CohortRow] {
        try cohorts("a.scope = \(sight.scope) ORDER BY a.id DESC LIMIT 50")
    }

    func cohort(_ id: ID<Cohort>, _ sight: CandidateSight) throws -> CohortRow {
        guard let row = try cohorts("a.scope = \(sight.scope) AND a.id = \(id)").first else { throw Path.NotFound() }
        return row
    }

    /// For the work behind it, whoever asked.
    func cohort(_ id: ID<Cohort>) throws -> CohortRow? { try cohorts("a.id = \(id)").first }

    /// All of the network, the first first, whoever asked: for an audit.
    func everything() throws -> [CohortRow] { try cohorts("1 = 1 ORDER BY a.id") }

    private func cohorts(_ which: SQL) throws -> [CohortRow] {
        try LongWorkStore("cohort", scene).rows(which).map { row in
            let accepted: Moment? = try row["accepted_at"]
            return CohortRow(
                id: try row["id"], askerName: try row["name"], asked: try row["asked_at"], way: try row["way"],
                score: try row["score"], terms: try SelectionStore.cohortTerms(row), scoreBasis: try row["score_basis"],
                termsBasis: try row["terms_basis"], seed: try row["seed_id"], reason: try row["reason"],
                state: try row["state"], stateSince: try row["state_at"], total: try row["total"],
                cut: try row["cut"], isExact: try row["is_exact"], clash: CohortClashRule.list(try row["clash"]),
                shapes: try row["shapes"],
                isAccepted: accepted != nil)
        }
    }

    func rules(of id: ID<Cohort>) throws -> [RuleRow] {
        try connection.rows(
            "SELECT * FROM cohort_rule WHERE network_id = \(network) AND cohort_id = \(id) ORDER BY place"
        ).map { row in
            let place: Int = try row["place"]
            return RuleRow(
                quota: Quota(
                    ID(rawValue: Int64(place)), of: try CandidateTrait(row), least: try row["least"],
                    most: try row["most"]),
                chosen: try row["chosen"], cost: try row["cost"], enters: Self.ids(try row["enters"]),
                leaves: Self.ids(try row["leaves"]))
        }
    }

    func bonds(of id: ID<Cohort>) throws -> [BondRow] {
        try connection.rows(
            "SELECT * FROM cohort_bond WHERE network_id = \(network) AND cohort_id = \(id) ORDER BY place"
        ).map { BondRow(kind: try $0["kind"], candidate: try $0["candidate_id"], other: try $0["other_id"]) }
    }

    /// In the order of the ids as they are written, which is how a draw counts them.
    func pool(of id: ID<Cohort>) throws -> [PoolRow] {
        try connection.rows(
            "SELECT * FROM cohort_pool WHERE network_id = \(network) AND cohort_id = \(id) ORDER BY candidate_id"
        ).map { row in
            let covers: String = try row["covers"]
            return PoolRow(
                id: try row["candidate_id"], score: try row["score"], low: try row["low"], high: try row["high"],
                organisation: try row["organisation_id"], price: try row["price"],
                brings: Self.places(try row["brings"]), lacks: Self.places(try row["lacks"]),
                covers: covers.split(separator: "\n").map(String.init), part: try row["part"],
                probability: try row["probability"], reserve: try row["reserve_place"])
        }
    }

    /// What came of the search.
    func keep(_ outcome: CohortOutcome, of id: ID<Cohort>) throws {
        switch outcome {
        case .clash(let rules):
            let clash = rules.map(\.written).joined(separator: " ")
            try connection.run("UPDATE cohort SET clash = \(clash) WHERE network_id = \(network) AND id = \(id)")
            try move(id, to: .refused)
        case .found(let found):
            try connection.run(
                """
                UPDATE cohort SET total = \(found.total), cut = \(found.cut), is_exact = \(found.isExact),
                    shapes = \(found.shapes)
                WHERE network_id = \(network) AND id = \(id)
                """)
            try keep(found.rules, of: id)
            try connection.update(
                found.pool.map { "\($0.id), \($0.part), \($0.probability), \($0.reserve)" },
                "cohort_pool SET part = v.column2, probability = v.column3, reserve_place = v.column4",
                where: "network_id = \(network) AND cohort_id = \(id) AND candidate_id = v.column1")
            try move(id, to: .done)
        }
    }

    private func keep(_ rules: [RuleRow], of id: ID<Cohort>) throws {
        let rows = rules.enumerated().map { place, rule -> SQL in
            let enters = rule.enters.map(\.description).joined(separator: " ")
            let leaves = rule.leaves.map(\.description).joined(separator: " ")
            return "\(place), \(rule.chosen), \(rule.cost), \(enters), \(leaves)"
        }
        try connection.update(
            rows,
            "cohort_rule SET chosen = v.column2, cost = v.column3, enters = v.column4, leaves = v.column5",
            where: "network_id = \(network) AND cohort_id = \(id) AND place = v.column1")
    }
}
