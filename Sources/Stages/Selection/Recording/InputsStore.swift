import Domain
import Foundation
import Sealing
import Storage

/// Gathers what decisions on candidates rest on, in as many queries for all of them as for one.
struct InputsStore {
    private let scene: Scene
    private let sight: CandidateSight
    private let ids: [ID<Candidate>]
    private var connection: any Connection { scene.connection }
    private var network: ID<Network> { scene.network }

    /// - Parameter sight: of whoever decides.
    init(_ scene: Scene, on ids: [ID<Candidate>], _ sight: CandidateSight) {
        self.scene = scene
        self.ids = ids
        self.sight = sight
    }

    func inputs() throws -> [ID<Candidate>: DecisionInputs] {
        let selection = SelectionStore(scene)
        let versions = try versions()
        let rubrics = try Set(versions.values.map(\.read)).reduce(into: [Int: String]()) {
            $0[$1] = Self.digest(of: try selection.form(of: $1).criteria)
        }
        let assignments = try assignments()
        let calibrated = try calibrated()
        let seals = try SealingEventStore(scene, ids)
        let reviews = try reviews(seals)
        let votes = try votes(seals)
        let visits = try visits()
        let answers = try SealedApplicationStore(scene).rows(ids).mapValues(\.seals)
        let panel = try panel()
        return versions.reduce(into: [:]) { inputs, entry in
            let (id, version) = entry
            inputs[id] = DecisionInputs(
                call: version.call, proposal: version.proposal, rubric: rubrics[version.read] ?? "",
                phase: sight.phase.kind, assignment: assignments[id], calibration: calibrated[id],
                reviews: reviews[id] ?? [], visits: visits[id] ?? [], dissents: seals.dissents[id] ?? [],
                votes: votes[id] ?? [], answers: answers[id].flatMap { $0.isEmpty ? nil : $0 },
                panel: panel[id] ?? [])
        }
    }

    /// The same rubric has the same digest, whatever version of the call it stands in.
    static func digest(of rubric: [Criterion]) -> String {
        let lines = rubric.map { row in
            ([row.key.rawValue, row.wording, String(row.weight)] + row.anchors + row.questions.map(\.rawValue))
                .joined(separator: "\u{1f}")
        }
        return Digest(hashing: lines.joined(separator: "\u{1e}")).hex
    }

    private struct Version {
        let call: Int
        let proposal: Int?
        var read: Int { proposal ?? call }
    }

    private func versions() throws -> [ID<Candidate>: Version] {
        try connection.rows(
            """
            SELECT id, version, proposal_version FROM candidate
            WHERE network_id = \(network) AND id IN \(list: ids) AND sent_at IS NOT NULL
            """
        ).reduce(into: [:]) {
            $0[try $1["id"]] = Version(call: try $1["version"], proposal: try $1["proposal_version"])
        }
    }

    /// The proposal that was accepted last.
    private func assignments() throws -> [ID<Candidate>: ID<Proposal>] {
        try connection.rows(
            """
            SELECT DISTINCT b.candidate_id, a.id, a.accepted_at
            FROM assignment_proposal a JOIN assignment_pair b ON b.proposal_id = a.id
            WHERE a.network_id = \(network) AND a.accepted_at IS NOT NULL AND b.candidate_id IN \(list: ids)
            ORDER BY a.accepted_at, a.id
            """
        ).reduce(into: [:]) { $0[try $1["candidate_id"]] = try $1["id"] as ID<Proposal> }
    }

    /// What was calibrated last for those who may know of the same candidates.
    private func calibrated() throws -> [ID<Candidate>: DecisionInputs.Calibrated] {
        let store = CalibrationStore(scene)
        guard let table = try store.latestFound(sight) else { return [:] }
        return try store.candidates(of: table.id).reduce(into: [:]) { found, row in
            found[row.id] = DecisionInputs.Calibrated(
                table: table.id, basis: table.digest, model: table.model.isEmpty ? nil : table.model, raw: row.raw,
                calibrated: row.calibrated, low: row.low, high: row.high)
        }
    }

    private func reviews(_ seals: SealingEventStore) throws -> [ID<Candidate>: [DecisionInputs.Review]] {
        let scores = try connection.rows(
            """
            SELECT candidate_id, person_id, criterion, score FROM candidate_score
            WHERE network_id = \(network) AND candidate_id IN \(list: ids)
            """
        ).reduce(into: [SelectionStore.ReaderPair: [String: Int]]()) {
            let pair = SelectionStore.ReaderPair(candidate: try $1["candidate_id"], person: try $1["person_id"])
            $0[pair, default: [:]][try $1["criterion"] as String] = try $1["score"] as Int?
        }
        return try connection.rows(
            """
            SELECT candidate_id, person_id, has_conflict, scored_at, released_at FROM candidate_review
            WHERE network_id = \(network) AND candidate_id IN \(list: ids) ORDER BY candidate_id, person_id
            """
        ).reduce(into: [:]) { reviews, row in
            let pair = SelectionStore.ReaderPair(candidate: try row["candidate_id"], person: try row["person_id"])
            let isScored = try row["scored_at"] as Moment? != nil
            let state: DecisionInputs.Review.State =
                if try row["has_conflict"] as Bool? == true {
                    .conflict
                } else if try row["released_at"] as Moment? != nil { .released } else { isScored ? .counts : .waits }
            reviews[pair.candidate, default: []].append(
                DecisionInputs.Review(
                    person: pair.person, state: state, scores: scores[pair] ?? [:],
                    event: isScored ? seals.reviews[pair] : nil))
        }
    }

    private func votes(_ seals: SealingEventStore) throws -> [ID<Candidate>: [DecisionInputs.Vote]] {
        try connection.rows(
            """
            SELECT i.candidate_id, i.meeting_id, v.item_id, v.person_id, v.vote, v.counts
            FROM panel_item i JOIN panel_vote v ON v.item_id = i.id
            WHERE i.network_id = \(network) AND i.candidate_id IN \(list: ids) AND i.closed_at IS NOT NULL
            ORDER BY i.candidate_id, i.id, v.person_id
            """
        ).reduce(into: [:]) { votes, row in
            let person: ID<Person> = try row["person_id"]
            votes[try row["candidate_id"], default: []].append(
                DecisionInputs.Vote(
                    meeting: try row["meeting_id"], person: person, vote: try row["vote"], counts: try row["counts"],
                    event: seals.votes[.init(item: try row["item_id"], person: person)]))
        }
    }

    /// Who was there when the candidate was talked over; whoever had a conflict of interest was moved out.
    private func panel() throws -> [ID<Candidate>: [DecisionInputs.Sitting]] {
        let rows = try connection.rows(
            """
            SELECT i.candidate_id, i.meeting_id, p.person_id, o.person_id IS NOT NULL AS is_out
            FROM panel_item i JOIN panel_member p ON p.meeting_id = i.meeting_id AND p.present_at IS NOT NULL
            LEFT JOIN panel_move o ON o.item_id = i.id AND o.person_id = p.person_id
            WHERE i.network_id = \(network) AND i.candidate_id IN \(list: ids) AND i.closed_at IS NOT NULL
            ORDER BY i.candidate_id, i.id, p.person_id
            """
        ).map { row -> (ID<Candidate>, ID<PanelMeeting>, ID<Person>, Bool) in
            (try row["candidate_id"], try row["meeting_id"], try row["person_id"], try row["is_out"])
        }
        return Dictionary(grouping: rows, by: \.0).mapValues { rows in
            let meetings = rows.map(\.1).reduce(into: [ID<PanelMeeting>]()) { if $0.last != $1 { $0.append($1) } }
            return meetings.map { meeting in
                let there = rows.filter { $0.1 == meeting }
                return DecisionInputs.Sitting(
                    meeting: meeting, present: there.map(\.2), movedOut: there.filter(\.3).map(\.2))
            }
        }
    }

    private func visits() throws -> [ID<Candidate>: [ID<CandidateVisit>]] {
        try connection.rows(
            """
            SELECT candidate_id, id FROM candidate_visit WHERE network_id = \(network) AND candidate_id IN \(list: ids)
            ORDER BY id
            """
        ).reduce(into: [:]) { $0[try $1["candidate_id"], default: []].append(try $1["id"]) }
    }
}
