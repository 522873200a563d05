import Domain
import Storage

/// Cohorts that were worked out or drawn. One is there for those who may know of exactly the candidates it was chosen from.
package struct CohortStore {
    let scene: Scene
    var connection: any Connection { scene.connection }
    var network: ID<Network> { scene.network }

    init(_ scene: Scene) {
        self.scene = scene
    }

    /// Where a candidate of the pool came to stand.
    enum Part: String, Sendable, CaseIterable, Codable {
        /// Not known yet.
        case open
        case chosen, out
        /// Chosen without a draw, and left out without one, since the scores tell them apart.
        case sure, below
        /// In the draw, and drawn or not.
        case drawn, undrawn

        var isChosen: Bool { self == .chosen || self == .sure || self == .drawn }
        var isInDraw: Bool { self == .sure || self == .drawn || self == .undrawn }
    }

    /// A candidate in the pool, as it was when the pool was final.
    struct PoolRow: Sendable {
        let id: ID<Candidate>
        let score: Double
        let low, high: Double?
        let organisation: ID<Organisation>?
        let price: Int
        /// Quotas by place that it counts for, and those of which its application does not say.
        let brings, lacks: [Int]
        /// What it says it works on, `question=answer`.
        let covers: [String]
        var part = Part.open
        var probability: Double?
        var reserve: Int?
    }

    /// A quota as it stood, and what it does to the choice.
    struct RuleRow: Sendable {
        let quota: Quota
        var chosen: Int?
        var cost: Double?
        var enters: [ID<Candidate>] = []
        var leaves: [ID<Candidate>] = []
    }

    struct BondRow: Sendable, Hashable {
        let kind: CohortPair
        let candidate: ID<Candidate>
        let other: ID<Candidate>?
    }

    struct CohortRow: Sendable {
        let id: ID<Cohort>
        let askerName: String
        let asked: Moment
        let way: CohortWay
        let score: CohortScore
        let terms: CohortTerms
        let scoreBasis: String
        let termsBasis: String
        let seed: ID<DrawSeed>?
        /// Why it was drawn again.
        let reason: String
        let state: LongWorkState
        let stateSince: Moment
        let total: Double?
        /// The score a candidate's interval is held against, in a draw.
        let cut: Double?
        let isExact: Bool
        let clash: [CohortClashRule]
        let shapes: String
        let isAccepted: Bool
    }

    /// - Returns: the cohort to be worked out, with its pool as it is now: it is final from here on.
    func ask(_ reading: CohortPoolReading, _ way: CohortWay, seed: ID<DrawSeed>? = nil, because reason: String = "")
        throws -> ID<Cohort>
    {
        guard let terms = reading.terms else { throw Path.NotFound() }
        let id: ID<Cohort> = scene.newID()
        let covers = terms.covers.map(\.rawValue).joined(separator: " ")
        try connection.run(
            """
            INSERT INTO cohort (id, network_id, asked_by, asked_at, scope, way, score, seats, reserves,
                per_organisation, budget, cost, covers, score_basis, terms_basis, seed_id, reason, state, state_at)
            VALUES (\(id), \(network), \(reading.sight.person), \(scene.now), \(reading.sight.scope), \(way),
                \(reading.score), \(terms.seats), \(terms.reserves), \(terms.perOrganisation), \(terms.budget),
                \(terms.cost), \(covers), \(reading.scoreBasis), \(reading.termsBasis), \(seed), \(reason),
                \(LongWorkState.waiting), \(scene.now))
            """)
        try connection.insert(
            reading.quotas.enumerated().map { place, quota in
                let trait = quota.trait
                return """
                    \(id), \(network), \(place), \(trait.kind), \(trait.question?.rawValue ?? ""), \(trait.value),
                    \(trait.range.lowerBound), \(trait.range.upperBound), \(quota.least), \(quota.most)
                    """
            }, into: "cohort_rule (cohort_id, network_id, place, kind, question, value, low, high, least, most)")
        try connection.insert(
            reading.pairs.enumerated().map { place, pair in
                "\(id), \(network), \(place), \(pair.kind), \(pair.candidate), \(pair.other)"
            }, into: "cohort_bond (cohort_id, network_id, place, kind, candidate_id, other_id)")
        try connection.insert(
            reading.pool.map { row in
                """
                \(id), \(network), \(row.id), \(row.score), \(row.low), \(row.high), \(row.organisation), \(row.price),
                \(Self.written(row.brings)), \(Self.written(row.lacks)), \(row.covers.joined(separator: "\n")), \(row.part)
                """
            },
            into: """
                cohort_pool (cohort_id, network_id, candidate_id, score, low, high, organisation_id, price, brings, lacks,
                covers, part)
                """)
        return id
    }

    static func written(_ places: [Int]) -> String { places.map(String.init).joined(separator: " ") }
    static func places(_ text: String) -> [Int] { text.split(separator: " ").compactMap { Int($0) } }
    static func ids(_ text: String) -> [ID<Candidate>] { text.split(separator: " ").compactMap { ID(String($0)) } }

    func move(_ id: ID<Cohort>, to state: LongWorkState) throws {
        try LongWorkStore("cohort", scene).move(id, to: state)
    }
}
