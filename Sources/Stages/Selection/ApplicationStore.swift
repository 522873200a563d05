import Domain
import Storage
import Web

/// Applications as their applicants write them.
extension SelectionStore {
    /// What an application says, and where it stands.
    struct ApplicationRow: Sendable {
        let id: ID<Candidate>
        let email: String
        let language: String
        let texts: ApplicationTexts
        let revision: Int
        let sent: Moment?
        let withdrawn: Moment?
        let released: Moment?
        /// Both only once decisions are released.
        let decision: Decision?
        let reason: String?

        var state: Applying.State {
            if withdrawn != nil { return .withdrawn }
            if released != nil { return .released }
            return sent == nil ? .draft : .sent
        }
    }

    /// The application of whoever holds its link; nobody else finds it here.
    func ownApplication() throws -> ApplicationRow {
        guard case .holder(.application, let subject) = scene.actor,
            let row = try application(ID(rawValue: subject))
        else { throw Path.NotFound() }
        return row
    }

    func application(_ id: ID<Candidate>) throws -> ApplicationRow? {
        try applications("c.id = \(id)").first
    }

    /// All that get a letter when decisions are released.
    func releasedApplications() throws -> [ApplicationRow] { try applications("c.released_at IS NOT NULL") }

    private func applications(_ which: SQL) throws -> [ApplicationRow] {
        try connection.rows(
            """
            SELECT c.id, c.email, c.language, \(ApplicationTexts.columns), c.revision, c.sent_at, c.withdrawn_at, c.released_at,
                CASE WHEN c.released_at IS NOT NULL THEN c.decision END AS decision,
                CASE WHEN c.released_at IS NOT NULL THEN c.decision_reason END AS reason
            FROM candidate c WHERE c.network_id = \(network) AND \(which) ORDER BY c.id
            """
        ).map {
            ApplicationRow(
                id: try $0["id"], email: try $0["email"], language: try $0["language"], texts: try ApplicationTexts($0),
                revision: try $0["revision"], sent: try $0["sent_at"], withdrawn: try $0["withdrawn_at"],
                released: try $0["released_at"], decision: try $0["decision"], reason: try $0["reason"])
        }
    }

    func applying(_ application: ApplicationRow) throws -> Applying {
        Applying(state: application.state, calling: try calling(), missing: application.texts.missing)
    }

    /// The application somebody has in hand under this address, begun if there is none.
    func beginApplication(email: String, language: String) throws -> ID<Candidate> {
        let email = email.lowercased()
        let known: ID<Candidate>? = try connection.value(
            """
            SELECT id FROM candidate WHERE network_id = \(network) AND email = \(email) AND withdrawn_at IS NULL
            ORDER BY id LIMIT 1
            """)
        if let known { return known }
        let id: ID<Candidate> = scene.newID()
        try connection.run(
            """
            INSERT INTO candidate (id, network_id, email, language, begun_at)
            VALUES (\(id), \(network), \(email), \(language), \(scene.now))
            """)
        return id
    }

    /// - Returns: whether it was still a draft and nobody had changed it meanwhile.
    func keep(_ texts: ApplicationTexts, in id: ID<Candidate>, from revision: Int) throws -> Bool {
        try connection.run(
            """
            UPDATE candidate SET organisation = \(texts.organisation), contact = \(texts.contact), vision = \(texts.vision),
                interest = \(texts.interest), commitment = \(texts.commitment), sharing = \(texts.sharing),
                own_grant = \(texts.ownGrant), grant_duties = \(texts.grantDuties), revision = revision + 1
            WHERE network_id = \(network) AND id = \(id) AND sent_at IS NULL AND revision = \(revision)
            """) > 0
    }

    func send(_ id: ID<Candidate>, as person: ID<Person>, of organisation: ID<Organisation>) throws {
        try connection.run(
            """
            UPDATE candidate SET sent_at = \(scene.now), person_id = \(person), organisation_id = \(organisation)
            WHERE network_id = \(network) AND id = \(id)
            """)
    }

    func withdraw(_ id: ID<Candidate>) throws {
        try connection.run(
            "UPDATE candidate SET withdrawn_at = \(scene.now) WHERE network_id = \(network) AND id = \(id)")
    }

    struct FileRow: Sendable {
        let id: ID<ApplicationFile>
        let file: UploadedFile
    }

    func files(of candidate: ID<Candidate>) throws -> [FileRow] {
        try connection.rows(
            """
            SELECT id, name, type, digest, size FROM application_file
            WHERE network_id = \(network) AND candidate_id = \(candidate) ORDER BY id
            """
        ).map {
            FileRow(
                id: try $0["id"],
                file: UploadedFile(
                    name: try $0["name"], type: try $0["type"], digest: try $0["digest"], size: try $0["size"]))
        }
    }

    func file(_ file: ID<ApplicationFile>, of candidate: ID<Candidate>) throws -> Download {
        guard let found = try files(of: candidate).first(where: { $0.id == file })?.file else { throw Path.NotFound() }
        return Download(name: found.name, type: found.type, content: .stored(found.digest))
    }

    func add(_ file: UploadedFile, to candidate: ID<Candidate>) throws {
        let id: ID<ApplicationFile> = scene.newID()
        try connection.run(
            """
            INSERT INTO application_file (id, network_id, candidate_id, name, type, digest, size, added_at)
            VALUES (\(id), \(network), \(candidate), \(file.name), \(file.type), \(file.digest), \(file.size), \(scene.now))
            """)
    }

    func remove(_ file: ID<ApplicationFile>, from candidate: ID<Candidate>) throws {
        try connection.run(
            "DELETE FROM application_file WHERE network_id = \(network) AND candidate_id = \(candidate) AND id = \(file)"
        )
    }
}
