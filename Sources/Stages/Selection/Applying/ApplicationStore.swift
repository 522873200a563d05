import Domain
import Storage
import Web

/// Applications as their applicants write them.
extension SelectionStore {
    /// Whose an application is, and where it stands.
    struct ApplicationRow: Sendable {
        let id: ID<Candidate>
        let email: String
        let language: String
        /// Where the applicant's clock stands, if they said so.
        let timeZone: String
        let organisation: String
        let contact: String
        let revision: Int
        /// The version of the call it answers; of a draft, the one it was kept under last.
        let version: Int
        /// The same for the full proposal.
        let proposalVersion: Int?
        let moments: ApplicationMoments
        /// Whether the full proposal was asked for, once that is answered, and why or why not.
        let goesOn: Bool?
        let answerReason: String?
        /// Both only once decisions are released.
        let decision: Decision?
        let reason: String?

        var state: Applying.State {
            if moments.erased != nil { return .erased }
            if moments.withdrawn != nil { return .withdrawn }
            if moments.released != nil { return .released }
            if moments.proposed != nil { return .proposed }
            if goesOn == true { return .asked }
            return moments.sent == nil ? .draft : .sent
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

    func applications(_ ids: [ID<Candidate>]) throws -> [ApplicationRow] {
        try ids.isEmpty ? [] : applications("c.id IN \(list: ids.sorted())")
    }

    /// All that get a letter when decisions are released; whoever was not asked to go on has heard before.
    func releasedApplications(at moment: Moment) throws -> [ApplicationRow] {
        try applications("c.released_at = \(moment) AND c.erased_at IS NULL AND coalesce(c.goes_on, 1) = 1")
    }

    /// All that have not been sent, of people who may still be writing.
    func drafts() throws -> [ApplicationRow] {
        try applications(
            """
            c.withdrawn_at IS NULL AND c.released_at IS NULL AND c.erased_at IS NULL
                AND (c.sent_at IS NULL OR (c.goes_on = 1 AND c.proposal_sent_at IS NULL))
            """)
    }

    private func applications(_ which: SQL) throws -> [ApplicationRow] {
        try connection.rows(
            """
            SELECT c.id, c.email, c.language, c.time_zone, c.organisation, c.contact, c.revision, c.version,
                c.proposal_version, c.begun_at, c.kept_at, c.sent_at, c.answered_at, c.goes_on, c.answer_reason,
                c.proposal_sent_at, c.withdrawn_at, c.released_at, c.erased_at,
                CASE WHEN c.released_at IS NOT NULL THEN c.decision END AS decision,
                CASE WHEN c.released_at IS NOT NULL THEN c.decision_reason END AS reason
            FROM candidate c WHERE c.network_id = \(network) AND \(which) ORDER BY c.id
            """
        ).map {
            ApplicationRow(
                id: try $0["id"], email: try $0["email"], language: try $0["language"], timeZone: try $0["time_zone"],
                organisation: try $0["organisation"], contact: try $0["contact"], revision: try $0["revision"],
                version: try $0["version"], proposalVersion: try $0["proposal_version"],
                moments: ApplicationMoments(
                    begun: try $0["begun_at"], kept: try $0["kept_at"], sent: try $0["sent_at"],
                    answered: try $0["answered_at"], proposed: try $0["proposal_sent_at"],
                    withdrawn: try $0["withdrawn_at"], released: try $0["released_at"],
                    erased: try $0["erased_at"]),
                goesOn: try $0["goes_on"], answerReason: try $0["answer_reason"], decision: try $0["decision"],
                reason: try $0["reason"])
        }
    }

    func applying(_ application: ApplicationRow) throws -> Applying {
        let call = try call()
        return Applying(
            state: application.state, calling: try calling(call), missing: try answered(application).missing,
            isOvertaken: application.isOvertaken(by: call))
    }

    /// The application someone has in hand under this address, begun if there is none.
    func beginApplication(email: String, language: String, timeZone: String = "") throws -> ID<Candidate> {
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
            INSERT INTO candidate (id, network_id, email, language, time_zone, version, begun_at)
            VALUES (\(id), \(network), \(email), \(language), \(timeZone), \(try call()?.version ?? 1), \(scene.now))
            """)
        return id
    }

    func tellsTime(in timeZone: String, _ id: ID<Candidate>) throws {
        try connection.run(
            "UPDATE candidate SET time_zone = \(timeZone) WHERE network_id = \(network) AND id = \(id)")
    }

    func send(
        _ id: ID<Candidate>, as person: ID<Person>, of organisation: ID<Organisation>, salt: [UInt8]
    ) throws {
        try connection.run(
            """
            UPDATE candidate SET sent_at = \(scene.now), person_id = \(person), organisation_id = \(organisation),
                sent_salt = \(salt)
            WHERE network_id = \(network) AND id = \(id)
            """)
    }

    func sendProposal(_ id: ID<Candidate>, salt: [UInt8]) throws {
        try connection.run(
            """
            UPDATE candidate SET proposal_sent_at = \(scene.now), proposal_salt = \(salt)
            WHERE network_id = \(network) AND id = \(id)
            """)
    }

    func withdraw(_ id: ID<Candidate>) throws {
        try connection.run(
            "UPDATE candidate SET withdrawn_at = \(scene.now) WHERE network_id = \(network) AND id = \(id)")
    }
}
