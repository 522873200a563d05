import Domain
import Storage

/// The traces people and candidates leave, from which conflicts of interest are found: one question to the database.
struct TraceStore {
    private let scene: Scene
    private var network: ID<Network> { scene.network }

    init(_ scene: Scene) {
        self.scene = scene
    }

    /// Whose conflicts are asked for.
    enum Readers {
        /// The one who looks, and all conveners, since what one of them must not know of is handed over.
        case viewer(ID<Person>)
        /// Everybody who may come to read or judge.
        case everybody
    }

    /// What was found, and what a convener cleared.
    struct Found {
        var people: [ID<Person>: Set<Trace>] = [:]
        var candidates: [ID<Candidate>: Set<Trace>] = [:]
        var cleared: Set<String> = []
        var conveners: Set<ID<Person>> = []
    }

    /// - Parameter candidate: only this one; otherwise all that were sent.
    func found(for readers: Readers, on candidate: ID<Candidate>? = nil) throws -> Found {
        let only: SQL = candidate.map { "AND c.id = \($0)" } ?? ""
        let rows = try scene.connection.rows(
            """
            WITH reader AS (\(people(readers))),
            alias AS (
                SELECT id, self AS person FROM reader
                UNION SELECT r.id, q.id FROM reader r JOIN person q ON q.same_as = r.self
            ),
            held AS (
                SELECT a.id, m.network_id, m.organisation_id, m.name, m.roles
                FROM alias a JOIN membership m ON m.person_id = a.person
            ),
            dossier AS (
                SELECT c.id, c.organisation, c.organisation_id, c.person_id, c.contact, c.email,
                    coalesce(p.same_as, p.id) AS self, p.name
                FROM candidate c LEFT JOIN person p ON p.id = c.person_id
                WHERE c.network_id = \(network) AND c.sent_at IS NOT NULL \(only)
            )
            \(readerTraces) UNION ALL \(candidateTraces)
            """)
        return try rows.reduce(into: Found()) { found, row in
            let id: Int64 = try row["id"]
            let kind: String = try row["kind"]
            let value: String = try row["value"]
            switch kind {
            case "convener": found.conveners.insert(ID(rawValue: id))
            case "cleared": found.cleared.insert(Self.clearing(ID(rawValue: id), value))
            default:
                let traces = kind == "grant" ? Trace.grants(in: value) : [Self.trace(kind, value)].compactMap { $0 }
                if try row["of_reader"] {
                    found.people[ID(rawValue: id), default: []].formUnion(traces)
                } else {
                    found.candidates[ID(rawValue: id), default: []].formUnion(traces)
                }
            }
        }
    }

    /// The question of the usual form under which applicants tell of their grant.
    private static let grant = CallQuestion.Key(rawValue: "own_grant")

    static func clearing(_ person: ID<Person>, _ what: String) -> String { "\(person) \(what)" }

    private static func trace(_ kind: String, _ value: String) -> Trace? {
        Trace.Kind(rawValue: kind).flatMap { Trace($0, value) }
    }

    private func people(_ readers: Readers) -> SQL {
        let who: SQL =
            switch readers {
            case .viewer(let person): "m.person_id = \(person) OR ' ' || m.roles || ' ' LIKE '% convener %'"
            case .everybody:
                """
                ' ' || m.roles || ' ' LIKE '% convener %' OR ' ' || m.roles || ' ' LIKE '% deputy %'
                OR ' ' || m.roles || ' ' LIKE '% reviewer %'
                """
            }
        return """
            SELECT m.person_id AS id, coalesce(p.same_as, p.id) AS self, m.roles
            FROM membership m JOIN person p ON p.id = m.person_id WHERE m.network_id = \(network) AND (\(who))
            """
    }

    private var readerTraces: SQL {
        """
        SELECT 1 AS of_reader, id, 'identity' AS kind, CAST(self AS TEXT) AS value FROM reader
        UNION ALL SELECT 1, id, 'convener', '' FROM reader WHERE ' ' || roles || ' ' LIKE '% convener %'
        UNION ALL SELECT 1, a.id, 'address', d.email FROM alias a JOIN address d ON d.person_id = a.person
        UNION ALL SELECT 1, a.id, 'name', p.name FROM alias a JOIN person p ON p.id = a.person
        UNION ALL SELECT 1, h.id, 'name', h.name FROM held h WHERE h.network_id = \(network)
        UNION ALL SELECT 1, h.id, CASE WHEN h.network_id = \(network) THEN 'organisation' ELSE 'elsewhere' END, o.name
            FROM held h JOIN organisation o ON o.id = h.organisation_id
        UNION ALL SELECT 1, h.id, 'network', CAST(h.network_id AS TEXT) FROM held h
            WHERE h.network_id NOT IN (0, \(network))
                AND (' ' || h.roles || ' ' LIKE '% member %' OR ' ' || h.roles || ' ' LIKE '% facilitator %')
        UNION ALL SELECT 1, a.id, 'grant', g.text FROM alias a JOIN candidate k ON k.person_id = a.person
            JOIN application_answer g ON g.candidate_id = k.id AND g.question = \(Self.grant)
            WHERE k.sent_at IS NOT NULL
        UNION ALL SELECT 1, h.id, 'grant', g.text FROM held h
            JOIN candidate k ON k.organisation_id = h.organisation_id
            JOIN application_answer g ON g.candidate_id = k.id AND g.question = \(Self.grant)
            WHERE k.sent_at IS NOT NULL
        UNION ALL SELECT 1, a.id, CASE t.level WHEN 'person' THEN 'namedPerson' ELSE 'namedOrganisation' END, t.name
            FROM alias a JOIN named_tie t ON t.person_id = a.person
            WHERE t.network_id = \(network) AND t.taken_back_at IS NULL
        UNION ALL SELECT 1, a.id, 'dossier', CAST(s.candidate_id AS TEXT)
            FROM alias a JOIN candidate_stepped_back s ON s.person_id = a.person WHERE s.network_id = \(network)
        UNION ALL SELECT 1, a.id, 'dossier', CAST(r.candidate_id AS TEXT)
            FROM alias a JOIN candidate_review r ON r.person_id = a.person
            WHERE r.network_id = \(network) AND r.has_conflict = 1
        UNION ALL SELECT 1, x.person_id, 'cleared', CAST(x.candidate_id AS TEXT) || ' ' || x.kind
            FROM conflict_clearing x WHERE x.network_id = \(network)
        """
    }

    private var candidateTraces: SQL {
        """
        SELECT 0, id, 'dossier', CAST(id AS TEXT) FROM dossier
        UNION ALL SELECT 0, id, 'organisation', organisation FROM dossier
        UNION ALL SELECT 0, c.id, 'organisation', o.name FROM dossier c JOIN organisation o ON o.id = c.organisation_id
        UNION ALL SELECT 0, id, 'name', contact FROM dossier
        UNION ALL SELECT 0, id, 'name', name FROM dossier WHERE name IS NOT NULL
        UNION ALL SELECT 0, id, 'address', email FROM dossier
        UNION ALL SELECT 0, c.id, 'address', d.email FROM dossier c JOIN address d ON d.person_id = c.person_id
        UNION ALL SELECT 0, id, 'identity', CAST(self AS TEXT) FROM dossier WHERE self IS NOT NULL
        UNION ALL SELECT 0, c.id, 'grant', g.text FROM dossier c
            JOIN application_answer g ON g.candidate_id = c.id AND g.question = \(Self.grant)
        UNION ALL SELECT 0, c.id, 'network', CAST(m.network_id AS TEXT) FROM dossier c JOIN membership m
            ON m.organisation_id = c.organisation_id
            WHERE m.network_id NOT IN (0, \(network)) AND ' ' || m.roles || ' ' LIKE '% member %'
        UNION ALL SELECT 0, c.id, CASE t.level WHEN 'person' THEN 'namedPerson' ELSE 'namedOrganisation' END, t.name
            FROM dossier c JOIN named_tie t ON t.candidate_id = c.id
        """
    }
}
