import Domain
import Storage

/// Forms that came back; each is for whoever brought it.
extension SelectionStore {
    struct UploadRow: Sendable {
        let id: ID<OfflineUpload>
        let name: String
        let at: Moment
        let taken: Moment?
    }

    func keepUpload(_ rows: [OfflineRow], named name: String, by person: ID<Person>) throws -> ID<OfflineUpload> {
        let id: ID<OfflineUpload> = scene.newID()
        try connection.run(
            """
            INSERT INTO review_upload (id, network_id, person_id, name, uploaded_at)
            VALUES (\(id), \(network), \(person), \(name), \(scene.now))
            """)
        let lines = rows.map { row -> SQL in
            """
            \(id), \(network), \(row.line), \(row.candidate), \(row.piece.name), \(row.score), \(row.why),
                \(row.quote), \(row.quoteFrom), \(row.confidence), \(row.basis), \(row.fault?.rawValue)
            """
        }
        try connection.insert(
            lines,
            into: """
                review_upload_row (upload_id, network_id, line, candidate_id, piece, score, why, quote, quote_from,
                    confidence, basis, fault)
                """)
        return id
    }

    /// - Throws: ``Path/NotFound`` for everybody else.
    func upload(_ id: ID<OfflineUpload>) throws -> UploadRow {
        guard let found = try uploads("id = \(id)").first else { throw Path.NotFound() }
        return found
    }

    /// What the viewer brought, the newest first.
    func uploads(_ which: SQL = "1 = 1") throws -> [UploadRow] {
        guard let person = scene.actor.person, scene.actor.holds(.reviewer) else { return [] }
        return try connection.rows(
            """
            SELECT id, name, uploaded_at, taken_at FROM review_upload
            WHERE network_id = \(network) AND person_id = \(person) AND \(which) ORDER BY id DESC LIMIT 20
            """
        ).map {
            UploadRow(id: try $0["id"], name: try $0["name"], at: try $0["uploaded_at"], taken: try $0["taken_at"])
        }
    }

    func rows(of upload: UploadRow) throws -> [OfflineRow] {
        try connection.rows(
            """
            SELECT line, candidate_id, piece, score, why, quote, quote_from, confidence, basis, fault
            FROM review_upload_row WHERE network_id = \(network) AND upload_id = \(upload.id) ORDER BY line
            """
        ).map { row in
            let fault: String? = try row["fault"]
            return OfflineRow(
                line: try row["line"], candidate: try row["candidate_id"],
                piece: ReviewPiece(name: try row["piece"]), score: try row["score"], why: try row["why"],
                quote: try row["quote"], quoteFrom: try row["quote_from"], confidence: try row["confidence"],
                basis: try row["basis"], fault: fault.flatMap { OfflineFault(rawValue: $0) })
        }
    }

    func noteTaken(_ upload: ID<OfflineUpload>) throws {
        try connection.run(
            "UPDATE review_upload SET taken_at = \(scene.now) WHERE network_id = \(network) AND id = \(upload)")
    }

    /// The rubric each of these candidates is read by; asked once for each version of the call.
    func rubrics(for candidates: Set<ID<Candidate>>) throws -> [ID<Candidate>: [Criterion]] {
        let versions = try connection.rows(
            """
            SELECT id, coalesce(proposal_version, version) AS version FROM candidate
            WHERE network_id = \(network) AND id IN \(list: candidates.sorted())
            """
        ).reduce(into: [ID<Candidate>: Int]()) { $0[try $1["id"]] = try $1["version"] }
        let known = try Set(versions.values).reduce(into: [Int: [Criterion]]()) { $0[$1] = try criteria(of: $1) }
        return versions.compactMapValues { known[$0] }
    }
}

/// A form that came back.
enum OfflineUpload {}
