import Domain
import Storage

/// Proposals of who reads what. One is there for those who may know of exactly the candidates it was worked out from.
package struct AssignmentStore {
    private let scene: Scene
    private var connection: any Connection { scene.connection }
    private var network: ID<Network> { scene.network }

    init(_ scene: Scene) {
        self.scene = scene
    }

    enum Change: String, Sendable, CaseIterable, Codable {
        case kept, added, removed
    }

    struct ProposalRow: Sendable {
        let id: ID<Proposal>
        let asker: ID<Person>
        let askerName: String
        let asked: Moment
        let terms: AssignmentTerms
        let state: LongWorkState
        let stateSince: Moment
        /// How good it is; nothing until it is found.
        let figures: Figures?
        let shortage: AssignmentShortage?
        let isAccepted: Bool
    }

    struct Figures: Sendable, Encodable {
        let floor, floorBound, total: Double
        /// Nothing where the solver knows none.
        let totalBound: Double?
        let isExact: Bool
        let floorToday, totalToday: Double
    }

    struct PairRow: Sendable {
        let candidate: ID<Candidate>
        let person: ID<Person>
        let name: String
        let change: Change
        let isFrozen: Bool
        let fit, expertise, likeness, bid: Double
        let topics: [String]
        let words: [String]
    }

    /// What comes of a search: the pairs with their figures, or why there are none.
    enum Outcome: Sendable {
        case found(Figures, [PairRow])
        case impossible(AssignmentShortage)
    }

    func ask(_ terms: AssignmentTerms, by sight: CandidateSight) throws -> ID<Proposal> {
        let id: ID<Proposal> = scene.newID()
        try connection.run(
            """
            INSERT INTO assignment_proposal (id, network_id, asked_by, asked_at, scope, reviews_each, least, most, aim,
                expertise_weight, text_weight, bid_weight, one_per_organisation, state, state_at)
            VALUES (\(id), \(network), \(sight.person), \(scene.now), \(sight.scope), \(terms.reviewsEach),
                \(terms.least), \(terms.most), \(terms.aim), \(terms.expertise), \(terms.text), \(terms.bids),
                \(terms.isOnePerOrganisation), \(LongWorkState.waiting), \(scene.now))
            """)
        return id
    }

    /// The newest proposal the viewer may know of.
    func latest(_ sight: CandidateSight) throws -> ProposalRow? {
        try proposals("a.scope = \(sight.scope) ORDER BY a.id DESC LIMIT 1").first
    }

    func proposal(_ id: ID<Proposal>, _ sight: CandidateSight) throws -> ProposalRow {
        guard let row = try proposals("a.scope = \(sight.scope) AND a.id = \(id)").first else { throw Path.NotFound() }
        return row
    }

    /// For the work behind it, whoever asked.
    func proposal(_ id: ID<Proposal>) throws -> ProposalRow? { try proposals("a.id = \(id)").first }

    private func proposals(_ which: SQL) throws -> [ProposalRow] {
        try LongWorkStore("assignment_proposal", scene).rows(which).map { row in
            let accepted: Moment? = try row["accepted_at"]
            return ProposalRow(
                id: try row["id"], asker: try row["asked_by"], askerName: try row["name"], asked: try row["asked_at"],
                terms: AssignmentTerms(
                    reviewsEach: try row["reviews_each"], least: try row["least"], most: try row["most"],
                    aim: try row["aim"], expertise: try row["expertise_weight"], text: try row["text_weight"],
                    bids: try row["bid_weight"], isOnePerOrganisation: try row["one_per_organisation"]),
                state: try row["state"], stateSince: try row["state_at"], figures: try Self.figures(row),
                shortage: try Self.shortage(row), isAccepted: accepted != nil)
        }
    }

    private static func figures(_ row: Row) throws -> Figures? {
        guard let floor: Double = try row["floor"] else { return nil }
        return Figures(
            floor: floor, floorBound: try row["floor_bound"], total: try row["total"],
            totalBound: try row["total_bound"], isExact: try row["is_exact"], floorToday: try row["floor_today"],
            totalToday: try row["total_today"])
    }

    private static func shortage(_ row: Row) throws -> AssignmentShortage? {
        guard let kind: AssignmentShortage.Kind = try row["shortage"] else { return nil }
        let subjects: String = try row["short_of"]
        return AssignmentShortage(
            kind, of: subjects.split(separator: " ").compactMap { Int64($0) }, need: try row["short_need"],
            missing: try row["short_missing"])
    }

    func move(_ id: ID<Proposal>, to state: LongWorkState) throws {
        try LongWorkStore("assignment_proposal", scene).move(id, to: state)
    }

    func keep(_ outcome: Outcome, of id: ID<Proposal>) throws {
        try connection.run("DELETE FROM assignment_pair WHERE network_id = \(network) AND proposal_id = \(id)")
        switch outcome {
        case .impossible(let shortage):
            let subjects = shortage.subjects.map(String.init).joined(separator: " ")
            try connection.run(
                """
                UPDATE assignment_proposal SET shortage = \(shortage.kind), short_of = \(subjects),
                    short_need = \(shortage.need), short_missing = \(shortage.missing)
                WHERE network_id = \(network) AND id = \(id)
                """)
            try move(id, to: .refused)
        case .found(let figures, let pairs):
            try connection.run(
                """
                UPDATE assignment_proposal SET floor = \(figures.floor), floor_bound = \(figures.floorBound),
                    total = \(figures.total), total_bound = \(figures.totalBound), is_exact = \(figures.isExact),
                    floor_today = \(figures.floorToday), total_today = \(figures.totalToday)
                WHERE network_id = \(network) AND id = \(id)
                """)
            try connection.insert(
                pairs.map { pair in
                    """
                    \(id), \(network), \(pair.candidate), \(pair.person), \(pair.change), \(pair.isFrozen), \(pair.fit),
                    \(pair.expertise), \(pair.likeness), \(pair.bid), \(pair.topics.joined(separator: "\n")),
                    \(pair.words.joined(separator: " "))
                    """
                },
                into: """
                    assignment_pair (proposal_id, network_id, candidate_id, person_id, change, is_frozen, fit, expertise,
                    likeness, bid, topics, words)
                    """)
            try move(id, to: .done)
        }
    }

    func pairs(of id: ID<Proposal>) throws -> [PairRow] {
        try connection.rows(
            """
            SELECT a.*, coalesce(m.name, p.name) AS name FROM assignment_pair a JOIN person p ON p.id = a.person_id
            LEFT JOIN membership m ON m.network_id = a.network_id AND m.person_id = a.person_id
            WHERE a.network_id = \(network) AND a.proposal_id = \(id) ORDER BY a.candidate_id, a.fit DESC, a.person_id
            """
        ).map { row in
            let topics: String = try row["topics"]
            let words: String = try row["words"]
            return PairRow(
                candidate: try row["candidate_id"], person: try row["person_id"], name: try row["name"],
                change: try row["change"], isFrozen: try row["is_frozen"], fit: try row["fit"],
                expertise: try row["expertise"], likeness: try row["likeness"], bid: try row["bid"],
                topics: topics.split(separator: "\n").map(String.init),
                words: words.split(separator: " ").map(String.init))
        }
    }

    func accept(_ id: ID<Proposal>, by person: ID<Person>) throws {
        try connection.run(
            """
            UPDATE assignment_proposal SET accepted_at = \(scene.now), accepted_by = \(person)
            WHERE network_id = \(network) AND id = \(id)
            """)
        try connection.run(
            """
            INSERT INTO candidate_review (network_id, candidate_id, person_id, assigned_at)
            SELECT network_id, candidate_id, person_id, \(scene.now) FROM assignment_pair
            WHERE network_id = \(network) AND proposal_id = \(id) AND change = \(Change.added)
            ON CONFLICT (candidate_id, person_id) DO UPDATE SET released_at = NULL
            """)
        try connection.run(
            """
            UPDATE candidate_review SET released_at = \(scene.now)
            WHERE network_id = \(network) AND released_at IS NULL AND EXISTS (
                SELECT 1 FROM assignment_pair a WHERE a.proposal_id = \(id) AND a.change = \(Change.removed)
                    AND a.candidate_id = candidate_review.candidate_id AND a.person_id = candidate_review.person_id)
            """)
        try SelectionStore(scene).number(unnumbered: try unnumbered(id))
        try SelectionStore(scene).placeInReadingOrder()
    }

    private func unnumbered(_ id: ID<Proposal>) throws -> [ID<Candidate>] {
        try connection.column(
            """
            SELECT DISTINCT a.candidate_id FROM assignment_pair a WHERE a.network_id = \(network)
                AND a.proposal_id = \(id) AND a.change <> \(Change.removed)
                AND NOT EXISTS (SELECT 1 FROM candidate_number n WHERE n.candidate_id = a.candidate_id)
            ORDER BY a.candidate_id
            """)
    }

    /// What an accepted proposal changed for each reviewer, as it still stands: how many were given and taken.
    func changes(of id: ID<Proposal>) throws -> [(person: ID<Person>, added: Int, removed: Int)] {
        try connection.rows(
            """
            SELECT a.person_id, sum(CASE WHEN a.change = \(Change.added) THEN 1 ELSE 0 END) AS added,
                sum(CASE WHEN a.change = \(Change.removed) THEN 1 ELSE 0 END) AS removed
            FROM assignment_pair a JOIN candidate_review r
                ON r.candidate_id = a.candidate_id AND r.person_id = a.person_id
            WHERE a.network_id = \(network) AND a.proposal_id = \(id)
                AND ((a.change = \(Change.added) AND r.released_at IS NULL)
                    OR (a.change = \(Change.removed) AND r.released_at IS NOT NULL))
            GROUP BY a.person_id ORDER BY a.person_id
            """
        ).map { (try $0["person_id"], try $0["added"], try $0["removed"]) }
    }
}
