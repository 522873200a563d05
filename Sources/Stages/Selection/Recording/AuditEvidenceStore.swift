import Domain
import Storage

/// Notes of visits, minutes, presence and earlier reviews as they stand, for somebody who checks them.
extension AuditStore {
    struct VisitRow: Sendable {
        let id: ID<CandidateVisit>
        let candidate: ID<Candidate>
        let person: ID<Person>
        let kind: CandidateVisit.Kind
        let day: Day
        let notes: String
        let weight: VisitWeight?
        var criteria: [Criterion.Key: String] = [:]
        var files: [(name: String, digest: String)] = []
        let salt: [UInt8]?

        var sealed: String {
            SealedWords.text(kind, on: day, notes, weight, criteria, files: files)
        }
    }

    /// A meeting with the words that were approved, if they were, and who is noted as present.
    struct MinutesRow: Sendable {
        struct Item: Sendable {
            let id: ID<PanelItem>
            let candidate: ID<Candidate>
            let minutes: String
            let salt: [UInt8]?
        }

        let id: ID<PanelMeeting>
        let title: String
        let minutes: String
        let isApproved: Bool
        let salt: [UInt8]?
        var items: [Item] = []
        var members: Set<ID<Person>> = []
        var present: Set<ID<Person>> = []

        /// As meetings were sealed before each item was sealed by itself.
        var whole: String { ([minutes] + items.map { "\($0.id)\n\($0.minutes)" }).joined(separator: "\n") }
    }

    struct EarlierRow: Sendable {
        let candidate: ID<Candidate>
        let person: ID<Person>
        let said: String
        let salt: [UInt8]
        let replaced: Moment
        let reason: String
    }

    func visits() throws -> [VisitRow] {
        let notes = try connection.rows(
            "SELECT visit_id, criterion, text FROM visit_note WHERE network_id = \(network)"
        ).reduce(into: [ID<CandidateVisit>: [Criterion.Key: String]]()) {
            $0[try $1["visit_id"], default: [:]][try $1["criterion"]] = try $1["text"] as String
        }
        let files = try connection.rows(
            "SELECT visit_id, name, digest FROM visit_file WHERE network_id = \(network) ORDER BY id"
        ).reduce(into: [ID<CandidateVisit>: [(name: String, digest: String)]]()) {
            $0[try $1["visit_id"], default: []].append((try $1["name"], try $1["digest"]))
        }
        return try connection.rows(
            """
            SELECT v.id, v.candidate_id, v.person_id, v.kind, v.held_on, v.notes, v.salt, e.weight
            FROM candidate_visit v LEFT JOIN visit_evidence e ON e.visit_id = v.id
            WHERE v.network_id = \(network) ORDER BY v.id
            """
        ).map { row in
            let id: ID<CandidateVisit> = try row["id"]
            return VisitRow(
                id: id, candidate: try row["candidate_id"], person: try row["person_id"], kind: try row["kind"],
                day: try row["held_on"], notes: try row["notes"], weight: try row["weight"],
                criteria: notes[id] ?? [:], files: files[id] ?? [], salt: try row["salt"])
        }
    }

    func meetings() throws -> [MinutesRow] {
        let items = try connection.rows(
            """
            SELECT meeting_id, id, candidate_id, minutes, minutes_salt FROM panel_item
            WHERE network_id = \(network) ORDER BY id
            """
        ).reduce(into: [ID<PanelMeeting>: [MinutesRow.Item]]()) {
            $0[try $1["meeting_id"], default: []].append(
                MinutesRow.Item(
                    id: try $1["id"], candidate: try $1["candidate_id"], minutes: try $1["minutes"],
                    salt: try $1["minutes_salt"]))
        }
        let people = try connection.rows(
            """
            SELECT meeting_id, person_id, present_at IS NOT NULL AS present FROM panel_member
            WHERE network_id = \(network)
            """
        ).map { row -> (ID<PanelMeeting>, ID<Person>, Bool) in
            (try row["meeting_id"], try row["person_id"], try row["present"])
        }
        let members = Dictionary(grouping: people, by: \.0)
        return try connection.rows(
            "SELECT id, title, minutes, salt, approved_at FROM panel_meeting WHERE network_id = \(network) ORDER BY id"
        ).map { row in
            let id: ID<PanelMeeting> = try row["id"]
            let approved: Moment? = try row["approved_at"]
            return MinutesRow(
                id: id, title: try row["title"], minutes: try row["minutes"], isApproved: approved != nil,
                salt: try row["salt"], items: items[id] ?? [], members: Set((members[id] ?? []).map(\.1)),
                present: Set((members[id] ?? []).filter(\.2).map(\.1)))
        }
    }

    /// What stood before a review was given anew, the first first.
    func earlierReviews() throws -> [EarlierRow] {
        try connection.rows(
            """
            SELECT candidate_id, person_id, said, salt, replaced_at, reason FROM earlier_review
            WHERE network_id = \(network) ORDER BY replaced_at, id
            """
        ).map {
            EarlierRow(
                candidate: try $0["candidate_id"], person: try $0["person_id"], said: try $0["said"],
                salt: try $0["salt"], replaced: try $0["replaced_at"], reason: try $0["reason"])
        }
    }

    /// What was calibrated, by which model, in lines.
    func calibrations() throws -> [AuditLine] {
        try connection.rows(
            "SELECT id, asked_at, model, basis, state FROM calibration WHERE network_id = \(network) ORDER BY id"
        ).map { row in
            let model: String = try row["model"]
            let basis: String = try row["basis"]
            let state: String = try row["state"]
            return AuditLine(
                "\(state), model \(model.isEmpty ? "not kept" : model), scores \(basis)", at: try row["asked_at"])
        }
    }
}
