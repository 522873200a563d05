import Domain
import Solving
import Storage

/// Calibrated scores as they were worked out last, for those who may know of exactly the same candidates.
struct CalibrationStore {
    private let scene: Scene
    private var connection: any Connection { scene.connection }
    private var network: ID<Network> { scene.network }

    init(_ scene: Scene) {
        self.scene = scene
    }

    struct TableRow: Sendable {
        let id: ID<CalibratedTable>
        let asker: ID<Person>
        let asked: Moment
        let seats: Int
        let state: LongWorkState
        let stateSince: Moment
        let digest: String
        /// The model that calibrated, with its version; empty where that was not kept yet.
        let model: String
        let reason: CalibrationReason?
        let figures: CalibrationFigures?
        let agreement: AgreementFigures
    }

    struct CandidateRow: Sendable {
        let id: ID<Candidate>
        let raw, calibrated, low, high: Double
        let reviews: Int
        /// The probability of being among the first, as many as there are seats.
        let first: Double
    }

    struct ReviewerRow: Sendable {
        let person: ID<Person>
        let name: String
        let leniency: Double
        let reviews: Int
    }

    func ask(seats: Int, by sight: CandidateSight) throws -> ID<CalibratedTable> {
        let id: ID<CalibratedTable> = scene.newID()
        try connection.run(
            """
            INSERT INTO calibration (id, network_id, asked_by, asked_at, scope, seats, state, state_at)
            VALUES (\(id), \(network), \(sight.person), \(scene.now), \(sight.scope), \(seats),
                \(LongWorkState.waiting), \(scene.now))
            """)
        return id
    }

    func latest(_ sight: CandidateSight) throws -> TableRow? { try table("scope = \(sight.scope)") }

    /// The newest that was found, to show while another is under way.
    func latestFound(_ sight: CandidateSight) throws -> TableRow? {
        try table("scope = \(sight.scope) AND state = \(LongWorkState.done)")
    }

    func table(_ id: ID<CalibratedTable>) throws -> TableRow? { try table("id = \(id)") }

    func isOf(_ sight: CandidateSight, _ id: ID<CalibratedTable>) throws -> Bool {
        try table("id = \(id) AND scope = \(sight.scope)") != nil
    }

    private func table(_ which: SQL) throws -> TableRow? {
        try connection.first(
            "SELECT * FROM calibration WHERE network_id = \(network) AND \(which) ORDER BY id DESC LIMIT 1"
        ).map { row in
            let kind: CalibrationReason.Kind? = try row["refusal"]
            return TableRow(
                id: try row["id"], asker: try row["asked_by"], asked: try row["asked_at"], seats: try row["seats"],
                state: try row["state"], stateSince: try row["state_at"], digest: try row["basis"],
                model: try row["model"],
                reason: try kind.map {
                    CalibrationReason(
                        $0, count: try row["refused_count"], parts: CalibrationReason.parts(try row["refused_parts"]))
                }, figures: try Self.figures(row),
                agreement: AgreementFigures(
                    alpha: try row["alpha"], alphaLow: try row["alpha_low"], alphaHigh: try row["alpha_high"],
                    single: try row["single"], average: try row["average"], reviewsEach: try row["reviews_each"]))
        }
    }

    private static func figures(_ row: Row) throws -> CalibrationFigures? {
        guard let mean: Double = try row["mean"] else { return nil }
        return CalibrationFigures(
            mean: mean, candidateVariance: try row["candidate_variance"],
            reviewerVariance: try row["reviewer_variance"], residualVariance: try row["residual_variance"],
            isConverged: try row["is_converged"])
    }

    func candidates(of id: ID<CalibratedTable>) throws -> [CandidateRow] {
        try connection.rows(
            """
            SELECT candidate_id, raw, calibrated, low, high, reviews, first FROM calibrated_candidate
            WHERE network_id = \(network) AND calibration_id = \(id) ORDER BY place
            """
        ).map {
            CandidateRow(
                id: try $0["candidate_id"], raw: try $0["raw"], calibrated: try $0["calibrated"], low: try $0["low"],
                high: try $0["high"], reviews: try $0["reviews"], first: try $0["first"])
        }
    }

    func reviewers(of id: ID<CalibratedTable>) throws -> [ReviewerRow] {
        try connection.rows(
            """
            SELECT r.person_id, coalesce(m.name, p.name) AS name, r.leniency, r.reviews FROM calibrated_reviewer r
            JOIN person p ON p.id = r.person_id
            LEFT JOIN membership m ON m.network_id = r.network_id AND m.person_id = r.person_id
            WHERE r.network_id = \(network) AND r.calibration_id = \(id) ORDER BY r.leniency DESC, r.person_id
            """
        ).map {
            ReviewerRow(
                person: try $0["person_id"], name: try $0["name"], leniency: try $0["leniency"],
                reviews: try $0["reviews"])
        }
    }

    func move(_ id: ID<CalibratedTable>, to state: LongWorkState) throws {
        try LongWorkStore("calibration", scene).move(id, to: state)
    }

    func keep(_ found: FoundCalibration, of id: ID<CalibratedTable>) throws {
        let agreement = found.agreement
        try connection.run(
            """
            UPDATE calibration SET basis = \(found.digest), model = \(Calibrator.model), alpha = \(agreement.alpha),
                alpha_low = \(agreement.alphaLow), alpha_high = \(agreement.alphaHigh), single = \(agreement.single),
                average = \(agreement.average), reviews_each = \(agreement.reviewsEach)
            WHERE network_id = \(network) AND id = \(id)
            """)
        if let reason = found.reason {
            try connection.run(
                """
                UPDATE calibration SET refusal = \(reason.kind), refused_count = \(reason.count),
                    refused_parts = \(reason.written) WHERE network_id = \(network) AND id = \(id)
                """)
        }
        if let figures = found.figures { try keep(figures, found, of: id) }
        try move(id, to: found.figures == nil ? .refused : .done)
    }

    private func keep(_ figures: CalibrationFigures, _ found: FoundCalibration, of id: ID<CalibratedTable>) throws {
        try connection.run(
            """
            UPDATE calibration SET mean = \(figures.mean), candidate_variance = \(figures.candidateVariance),
                reviewer_variance = \(figures.reviewerVariance), residual_variance = \(figures.residualVariance),
                is_converged = \(figures.isConverged)
            WHERE network_id = \(network) AND id = \(id)
            """)
        try connection.run("DELETE FROM calibrated_candidate WHERE network_id = \(network) AND calibration_id = \(id)")
        try connection.run("DELETE FROM calibrated_reviewer WHERE network_id = \(network) AND calibration_id = \(id)")
        try connection.insert(
            found.candidates.enumerated().map { place, row in
                """
                \(id), \(network), \(row.id), \(place), \(row.raw), \(row.calibrated), \(row.low), \(row.high),
                \(row.reviews), \(row.first)
                """
            },
            into: """
                calibrated_candidate (calibration_id, network_id, candidate_id, place, raw, calibrated, low, high, reviews,
                first)
                """)
        try connection.insert(
            found.reviewers.map { "\(id), \(network), \($0.person), \($0.leniency), \($0.reviews)" },
            into: "calibrated_reviewer (calibration_id, network_id, person_id, leniency, reviews)")
    }
}
