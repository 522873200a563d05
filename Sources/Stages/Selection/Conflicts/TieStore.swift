import Domain
import Storage

/// Ties people named, conflicts that were cleared, and who opened which dossier: the record behind every refusal.
extension SelectionStore {
    struct TieRow: Sendable, Encodable {
        let level: NamedTie.Level
        let name: String
        let reason: String
        let at: Moment
        /// It does not hold any more from then on.
        let takenBack: Moment?
        let id: ID<NamedTie>
    }

    /// What somebody named as tied to them.
    func ties(of person: ID<Person>) throws -> [TieRow] { try ties("person_id = \(person)") }

    /// Who should not read an application, as its applicant named them.
    func refused(by candidate: ID<Candidate>) throws -> [TieRow] { try ties("candidate_id = \(candidate)") }

    private func ties(_ whose: SQL) throws -> [TieRow] {
        try connection.rows(
            """
            SELECT id, level, name, reason, named_at, taken_back_at FROM named_tie
            WHERE network_id = \(network) AND \(whose) ORDER BY id
            """
        ).map {
            TieRow(
                level: try $0["level"], name: try $0["name"], reason: try $0["reason"], at: try $0["named_at"],
                takenBack: try $0["taken_back_at"], id: try $0["id"])
        }
    }

    func takeBack(_ tie: ID<NamedTie>) throws {
        try connection.run(
            "UPDATE named_tie SET taken_back_at = \(scene.now) WHERE network_id = \(network) AND id = \(tie)")
    }

    func name(
        _ level: NamedTie.Level, _ name: String, because reason: String, by person: ID<Person>?,
        on candidate: ID<Candidate>? = nil
    ) throws -> ID<NamedTie> {
        let id: ID<NamedTie> = scene.newID()
        try connection.run(
            """
            INSERT INTO named_tie (id, network_id, person_id, candidate_id, level, name, reason, named_at)
            VALUES (\(id), \(network), \(person), \(candidate), \(level), \(name), \(reason), \(scene.now))
            """)
        return id
    }

    func stepBack(_ person: ID<Person>, from candidate: ID<Candidate>, because ties: String) throws {
        try connection.run(
            """
            INSERT INTO candidate_stepped_back (network_id, candidate_id, person_id, ties, at)
            VALUES (\(network), \(candidate), \(person), \(ties), \(scene.now))
            ON CONFLICT (candidate_id, person_id) DO NOTHING
            """)
        try release(person, from: candidate)
    }

    /// Notes that somebody who looks after candidates, and reviews this one not, has said that there is no conflict.
    func confirm(_ person: ID<Person>, on candidate: ID<Candidate>, because ties: String) throws {
        try connection.run(
            """
            INSERT INTO candidate_confirmation (network_id, candidate_id, person_id, ties, confirmed_at)
            VALUES (\(network), \(candidate), \(person), \(ties), \(scene.now))
            ON CONFLICT (candidate_id, person_id) DO NOTHING
            """)
    }

    func clear(_ conflict: Conflict, because reason: String, salt: [UInt8], by convener: ID<Person>) throws {
        try connection.run(
            """
            INSERT INTO conflict_clearing
                (network_id, candidate_id, person_id, kind, reason, salt, cleared_by, cleared_at)
            VALUES (\(network), \(conflict.candidate), \(conflict.person), \(conflict.kind), \(reason), \(salt),
                    \(convener), \(scene.now))
            """)
    }

    /// A conflict that was cleared, as it stays in the record.
    struct ClearingRow: Sendable {
        let candidate: ID<Candidate>
        let person: ID<Person>
        let kind: Conflict.Kind
        let reason: String
        let by: ID<Person>
        let at: Moment
    }

    func clearings(on sight: CandidateSight) throws -> [ClearingRow] {
        try connection.rows(
            """
            SELECT x.candidate_id, x.person_id, x.kind, x.reason, x.cleared_by, x.cleared_at
            FROM conflict_clearing x JOIN candidate c ON c.id = x.candidate_id
            WHERE \(known(to: sight)) ORDER BY x.cleared_at, x.candidate_id, x.person_id
            """
        ).map {
            ClearingRow(
                candidate: try $0["candidate_id"], person: try $0["person_id"], kind: try $0["kind"],
                reason: try $0["reason"], by: try $0["cleared_by"], at: try $0["cleared_at"])
        }
    }

    /// Somebody opened confidential text: the dossier, or a file in it.
    package struct OpeningRow: Sendable, Encodable {
        package let person: ID<Person>
        package let name: String
        package let at: Moment
        package let file: ID<ApplicationFile>?
    }

    /// Who opened a dossier and when, for those who see all of it.
    func openings(of dossier: DossierRow) throws -> [OpeningRow] {
        dossier.standing.sight.seesAll ? try recordedOpenings(of: dossier.row.id) : []
    }

    /// The same for the record of the selection, whoever prints it.
    package func recordedOpenings(of candidate: ID<Candidate>) throws -> [OpeningRow] {
        try connection.rows(
            """
            SELECT d.person_id, coalesce(m.name, p.name) AS name, d.opened_at, nullif(d.file_id, 0) AS file
            FROM dossier_opening d JOIN person p ON p.id = d.person_id
            LEFT JOIN membership m ON m.network_id = d.network_id AND m.person_id = d.person_id
            WHERE d.network_id = \(network) AND d.candidate_id = \(candidate)
            ORDER BY d.opened_at, d.person_id, d.file_id
            """
        ).map {
            OpeningRow(
                person: try $0["person_id"], name: try $0["name"], at: try $0["opened_at"], file: try $0["file"])
        }
    }

    /// Notes that the viewer opens it now; the same thing once an hour.
    func noteOpening(of candidate: ID<Candidate>, file: ID<ApplicationFile>? = nil) throws {
        let dossier = try dossier(candidate)
        if let file, dossier.isOpen { _ = try self.file(file, in: dossier) }
        try noteOpening(of: [dossier], file: file?.rawValue ?? 0)
    }

    /// The same of a file that stands with the notes of a visit.
    func noteOpening(of candidate: ID<Candidate>, visitFile: ID<VisitFile>) throws {
        let dossier = try dossier(candidate)
        _ = try self.visitFile(visitFile, in: dossier)
        try noteOpening(of: [dossier], file: visitFile.rawValue)
    }

    /// Many that are opened at once, such as to be read offline.
    ///
    /// - Parameter file: nothing in the dossier but its text where it is 0.
    func noteOpening(of dossiers: [DossierRow], file: Int64 = 0) throws {
        guard let person = scene.actor.person else { return }
        let open = dossiers.filter(\.isOpen).map(\.row.id)
        let hour = scene.now.adding(seconds: -3600)
        try connection.run(
            """
            INSERT INTO dossier_opening (network_id, candidate_id, person_id, file_id, opened_at)
            SELECT c.network_id, c.id, \(person), \(file), \(scene.now) FROM candidate c
            WHERE c.network_id = \(network) AND c.id IN \(list: open) AND NOT EXISTS (
                SELECT 1 FROM dossier_opening d WHERE d.candidate_id = c.id AND d.person_id = \(person)
                    AND d.file_id = \(file) AND d.opened_at > \(hour))
            """)
    }
}
