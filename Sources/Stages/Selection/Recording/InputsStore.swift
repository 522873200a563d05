import Domain
import Foundation
import Sealing
import Storage

/// Gathers what a decision on a candidate rests on.
struct InputsStore {
    private let scene: Scene
    private var connection: any Connection { scene.connection }
    private var network: ID<Network> { scene.network }

    init(_ scene: Scene) {
        self.scene = scene
    }

    func inputs(of dossier: SelectionStore.DossierRow) throws -> DecisionInputs {
        let id = dossier.row.id
        let selection = SelectionStore(scene)
        guard let application = try selection.application(id) else { throw Path.NotFound() }
        return DecisionInputs(
            call: application.version, proposal: application.proposalVersion,
            rubric: Self.digest(of: try selection.rubric(for: id)), phase: dossier.standing.sight.phase.kind,
            assignment: try connection.value(
                """
                SELECT a.id FROM assignment_proposal a JOIN assignment_pair b ON b.proposal_id = a.id
                WHERE a.network_id = \(network) AND a.accepted_at IS NOT NULL AND b.candidate_id = \(id)
                ORDER BY a.accepted_at DESC, a.id DESC LIMIT 1
                """), calibration: try calibrated(dossier), reviews: try reviews(of: id),
            visits: try connection.column(
                "SELECT id FROM candidate_visit WHERE network_id = \(network) AND candidate_id = \(id) ORDER BY id"),
            dissents: try events(.dissentRecorded, on: id).map(\.id))
    }

    /// The same rubric has the same digest, whatever version of the call it stands in.
    static func digest(of rubric: [Criterion]) -> String {
        let lines = rubric.map { row in
            ([row.key.rawValue, row.wording, String(row.weight)] + row.anchors + row.questions.map(\.rawValue))
                .joined(separator: "\u{1f}")
        }
        return Digest(hashing: lines.joined(separator: "\u{1e}")).hex
    }

    private func reviews(of id: ID<Candidate>) throws -> [DecisionInputs.Review] {
        let sealed = try events(.candidateScored, on: id).reduce(into: [ID<Person>: ID<Event>]()) { sealed, event in
            if let actor = event.actor { sealed[actor] = event.id }
        }
        let scores = try connection.rows(
            """
            SELECT person_id, criterion, score FROM candidate_score
            WHERE network_id = \(network) AND candidate_id = \(id)
            """
        ).reduce(into: [ID<Person>: [String: Int]]()) {
            $0[try $1["person_id"] as ID<Person>, default: [:]][try $1["criterion"] as String] = try $1["score"] as Int?
        }
        return try connection.rows(
            """
            SELECT person_id, has_conflict, scored_at, released_at FROM candidate_review
            WHERE network_id = \(network) AND candidate_id = \(id) ORDER BY person_id
            """
        ).map { row in
            let person: ID<Person> = try row["person_id"]
            let hasConflict: Bool? = try row["has_conflict"]
            let released: Moment? = try row["released_at"]
            let scored: Moment? = try row["scored_at"]
            let state: DecisionInputs.Review.State =
                if hasConflict == true { .conflict } else if released != nil { .released } else {
                    scored == nil ? .waits : .counts
                }
            return DecisionInputs.Review(
                person: person, state: state, scores: scores[person] ?? [:],
                event: scored == nil ? nil : sealed[person])
        }
    }

    /// What was calibrated last for those who may know of the same candidates.
    private func calibrated(_ dossier: SelectionStore.DossierRow) throws -> DecisionInputs.Calibrated? {
        guard let table = try CalibrationStore(scene).latestFound(dossier.standing.sight),
            let row = try CalibrationStore(scene).candidates(of: table.id).first(where: { $0.id == dossier.row.id })
        else { return nil }
        return DecisionInputs.Calibrated(
            table: table.id, basis: table.digest, raw: row.raw, calibrated: row.calibrated, low: row.low,
            high: row.high)
    }

    private func events(_ kind: EventKind, on id: ID<Candidate>) throws -> [RecordedEvent] {
        try EventLog(connection, network).about(id, kind)
    }
}
