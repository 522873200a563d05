import Domain
import Storage

/// What conveners ask of the cohort: terms, quotas, and rules on candidates as far as the viewer may know of them.
extension SelectionStore {
    struct PairRow: Sendable {
        let id: ID<CohortPair>
        let kind: CohortPair
        let candidate: ID<Candidate>
        let other: ID<Candidate>?
        let reason: String
        /// Nothing of rules that were stated before they were sealed, and of what is erased.
        let salt: [UInt8]?
    }

    func cohortTerms() throws -> CohortTerms? {
        try connection.first("SELECT * FROM cohort_terms WHERE network_id = \(network)").map(Self.cohortTerms)
    }

    static func cohortTerms(_ row: Row) throws -> CohortTerms {
        let covers: String = try row["covers"]
        return CohortTerms(
            seats: try row["seats"], reserves: try row["reserves"], perOrganisation: try row["per_organisation"],
            budget: try row["budget"], cost: try row["cost"],
            covers: covers.split(separator: " ").map { CallQuestion.Key(rawValue: String($0)) })
    }

    func state(_ terms: CohortTerms) throws {
        let covers = terms.covers.map(\.rawValue).joined(separator: " ")
        try connection.run(
            """
            INSERT INTO cohort_terms (network_id, seats, reserves, per_organisation, budget, cost, covers, stated_at)
            VALUES (\(network), \(terms.seats), \(terms.reserves), \(terms.perOrganisation), \(terms.budget),
                \(terms.cost), \(covers), \(scene.now))
            ON CONFLICT (network_id) DO UPDATE SET seats = \(terms.seats), reserves = \(terms.reserves),
                per_organisation = \(terms.perOrganisation), budget = \(terms.budget), cost = \(terms.cost),
                covers = \(covers), stated_at = \(scene.now)
            """)
    }

    func quotas() throws -> [Quota] {
        try connection.rows("SELECT * FROM cohort_quota WHERE network_id = \(network) ORDER BY id").map {
            Quota(try $0["id"], of: try CandidateTrait($0), least: try $0["least"], most: try $0["most"])
        }
    }

    func state(_ quota: Quota) throws {
        let trait = quota.trait
        let question = trait.question?.rawValue ?? ""
        try connection.run(
            """
            INSERT INTO cohort_quota (id, network_id, kind, question, value, low, high, least, most)
            VALUES (\(quota.id), \(network), \(trait.kind), \(question), \(trait.value), \(trait.range.lowerBound),
                \(trait.range.upperBound), \(quota.least), \(quota.most))
            ON CONFLICT (id) DO UPDATE SET kind = \(trait.kind), question = \(question), value = \(trait.value),
                low = \(trait.range.lowerBound), high = \(trait.range.upperBound), least = \(quota.least),
                most = \(quota.most)
            """)
    }

    func drop(_ quota: ID<Quota>) throws {
        try connection.run("DELETE FROM cohort_quota WHERE network_id = \(network) AND id = \(quota)")
    }

    /// Rules that name a candidate the viewer must not know of are not there for them.
    func cohortPairs(_ sight: CandidateSight) throws -> [PairRow] {
        try allCohortPairs().filter { pair in
            !sight.blocked.contains(pair.candidate) && !(pair.other.map(sight.blocked.contains) ?? false)
        }
    }

    /// For whoever audits, who may know of everybody.
    func allCohortPairs() throws -> [PairRow] {
        try connection.rows("SELECT * FROM cohort_pair WHERE network_id = \(network) ORDER BY id").map {
            PairRow(
                id: try $0["id"], kind: try $0["kind"], candidate: try $0["candidate_id"], other: try $0["other_id"],
                reason: try $0["reason"], salt: try $0["salt"])
        }
    }

    func state(
        _ kind: CohortPair, _ first: ID<Candidate>, _ other: ID<Candidate>?, because reason: String, salt: [UInt8]
    ) throws -> ID<CohortPair> {
        let id: ID<CohortPair> = scene.newID()
        try connection.run(
            """
            INSERT INTO cohort_pair (id, network_id, kind, candidate_id, other_id, reason, salt)
            VALUES (\(id), \(network), \(kind), \(first), \(other), \(reason), \(salt))
            """)
        return id
    }

    func drop(_ pair: ID<CohortPair>) throws {
        try connection.run("DELETE FROM cohort_pair WHERE network_id = \(network) AND id = \(pair)")
    }

    /// The form whose answers a cohort is composed by: the call's as it stands, without what is confidential.
    func composingForm() throws -> CallForm? {
        guard let call = try call() else { return nil }
        let form = try form(of: call.version)
        return CallForm(
            questions: form.questions.filter { !$0.isConfidential }, rules: form.rules, criteria: form.criteria)
    }

    func hasDeputy() throws -> Bool {
        try connection.exists(
            "SELECT 1 FROM membership WHERE network_id = \(network) AND ' ' || roles || ' ' LIKE '% deputy %'")
    }
}
