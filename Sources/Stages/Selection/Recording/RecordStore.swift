import Domain
import Foundation
import Sealing
import Storage

/// What decisions rested on, and who of the panel disagreed: written once, never changed.
struct RecordStore {
    private let scene: Scene
    private var connection: any Connection { scene.connection }
    private var network: ID<Network> { scene.network }

    init(_ scene: Scene) {
        self.scene = scene
    }

    /// A decision with what it rested on.
    struct DecisionRow: Sendable {
        let id: ID<DecisionRecord>
        let candidate: ID<Candidate>
        let by: ID<Person>
        let name: String
        let at: Moment
        let decision: Decision
        let reason: String
        /// Gone once the application is erased.
        let decisionSalt: [UInt8]?
        /// As it was sealed.
        let text: String
        let salt: [UInt8]
        let inputs: DecisionInputs

        var seal: String { Digest(hashing: salt + Array(text.utf8)).hex }
    }

    struct DissentRow: Sendable {
        let id: ID<Dissent>
        let candidate: ID<Candidate>
        let person: ID<Person>
        let name: String
        let at: Moment
        let reason: String
        let salt: [UInt8]?
    }

    /// A decision as somebody makes it.
    struct Decided: Sendable {
        let candidate: ID<Candidate>
        let decision: Decision
        let reason: String
        let salt: [UInt8]
    }

    /// Takes one decision, and keeps it with its inputs as they stand now.
    ///
    /// - Returns: the facts that bind it to the event.
    func decide(_ decided: Decided, by sight: CandidateSight) throws -> [String: Event.Fact] {
        guard let bound = try decide([decided], by: sight)[decided.candidate] else { throw Path.NotFound() }
        return ["record": .id(bound.id), "inputs": bound.seal]
    }

    /// How many rows one statement carries; engines bound its values.
    private static let most = 500

    /// Takes decisions on many candidates at once, and keeps each with its inputs as they stand now.
    ///
    /// - Returns: the id of each record, and the seal of its inputs.
    func decide(_ all: [Decided], by sight: CandidateSight) throws
        -> [ID<Candidate>: (id: ID<DecisionRecord>, seal: Event.Fact)]
    {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        var bound: [ID<Candidate>: (id: ID<DecisionRecord>, seal: Event.Fact)] = [:]
        for start in stride(from: 0, to: all.count, by: Self.most) {
            let some = all[start..<min(start + Self.most, all.count)]
            let inputs = try InputsStore(scene, on: some.map(\.candidate), sight).inputs()
            var rows: SQL = ""
            var ids: [ID<DecisionRecord>] = []
            for one in some {
                guard let rests = inputs[one.candidate] else { throw Path.NotFound() }
                let text = String(decoding: try encoder.encode(rests), as: UTF8.self)
                let sealed = scene.seal(text)
                let id: ID<DecisionRecord> = scene.newID()
                if !ids.isEmpty { rows.append(", ") }
                rows.append(
                    """
                    (\(id), \(network), \(one.candidate), \(sight.person), \(scene.now), \(one.decision), \(one.reason),
                        \(one.salt), \(text), \(sealed.salt))
                    """)
                ids.append(id)
                bound[one.candidate] = (id, sealed.seal)
            }
            try keep(rows, ids)
        }
        return bound
    }

    private func keep(_ rows: SQL, _ ids: [ID<DecisionRecord>]) throws {
        try connection.run(
            """
            INSERT INTO decision_record (id, network_id, candidate_id, decided_by, decided_at, decision, reason,
                decision_salt, inputs, salt)
            VALUES \(rows)
            """)
        try connection.run(
            """
            UPDATE candidate SET decision = r.decision, decision_reason = r.reason, decision_salt = r.decision_salt,
                decided_by = r.decided_by, decided_at = r.decided_at
            FROM decision_record r
            WHERE candidate.network_id = \(network) AND r.candidate_id = candidate.id AND r.id IN \(list: ids)
            """)
    }

    /// The newest first.
    func decisions(on candidate: ID<Candidate>) throws -> [DecisionRow] {
        try decisions("r.candidate_id = \(candidate)", "r.id DESC")
    }

    /// All of the network, in their order.
    func decisions() throws -> [DecisionRow] { try decisions("1 = 1", "r.id") }

    private func decisions(_ which: SQL, _ order: SQL) throws -> [DecisionRow] {
        try connection.rows(
            """
            SELECT r.id, r.candidate_id, r.decided_by, coalesce(m.name, p.name) AS name, r.decided_at, r.decision,
                r.reason, r.decision_salt, r.inputs, r.salt
            FROM decision_record r JOIN person p ON p.id = r.decided_by
            LEFT JOIN membership m ON m.network_id = r.network_id AND m.person_id = r.decided_by
            WHERE r.network_id = \(network) AND \(which) ORDER BY \(order)
            """
        ).map { row in
            let text: String = try row["inputs"]
            return DecisionRow(
                id: try row["id"], candidate: try row["candidate_id"], by: try row["decided_by"],
                name: try row["name"], at: try row["decided_at"], decision: try row["decision"],
                reason: try row["reason"], decisionSalt: try row["decision_salt"], text: text, salt: try row["salt"],
                inputs: try JSONDecoder().decode(DecisionInputs.self, from: Data(text.utf8)))
        }
    }

    func dissent(_ reason: String, from candidate: ID<Candidate>, salt: [UInt8], by person: ID<Person>) throws
        -> ID<Dissent>
    {
        let id: ID<Dissent> = scene.newID()
        try connection.run(
            """
            INSERT INTO candidate_dissent (id, network_id, candidate_id, person_id, reason, salt, dissented_at)
            VALUES (\(id), \(network), \(candidate), \(person), \(reason), \(salt), \(scene.now))
            """)
        return id
    }

    /// Whoever does not look after the candidate sees their own only.
    func dissents(_ dossier: SelectionStore.DossierRow) throws -> [DissentRow] {
        let sight = dossier.standing.sight
        let own: SQL = sight.seesAll ? "1 = 1" : "d.person_id = \(sight.person)"
        return try dissents("d.candidate_id = \(dossier.row.id) AND \(own)")
    }

    /// Whether there is anything on record that the viewer may see.
    func hasSomething(on dossier: SelectionStore.DossierRow) throws -> Bool {
        let sight = dossier.standing.sight
        let id = dossier.row.id
        return try connection.exists(
            """
            SELECT 1 FROM candidate_dissent d WHERE d.candidate_id = \(id)
                AND (d.person_id = \(sight.person) OR \(SelectionStore.selected(sight.seesAll)))
            UNION ALL SELECT 1 FROM decision_record r
            WHERE r.candidate_id = \(id) AND \(SelectionStore.selected(sight.seesAll))
            """)
    }

    func dissents() throws -> [DissentRow] { try dissents("1 = 1") }

    private func dissents(_ which: SQL) throws -> [DissentRow] {
        try connection.rows(
            """
            SELECT d.id, d.candidate_id, d.person_id, coalesce(m.name, p.name) AS name, d.dissented_at, d.reason, d.salt
            FROM candidate_dissent d JOIN person p ON p.id = d.person_id
            LEFT JOIN membership m ON m.network_id = d.network_id AND m.person_id = d.person_id
            WHERE d.network_id = \(network) AND \(which) ORDER BY d.id
            """
        ).map {
            DissentRow(
                id: try $0["id"], candidate: try $0["candidate_id"], person: try $0["person_id"],
                name: try $0["name"], at: try $0["dissented_at"], reason: try $0["reason"], salt: try $0["salt"])
        }
    }
}
