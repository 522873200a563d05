import Domain
import Storage

extension ImportKind: Storable {}

/// What was brought in from one source: the keys it had there, deliverables, ties, what people were called.
struct ImportStore {
    private let scene: Scene
    private let source: String
    private var connection: any Connection { scene.connection }
    private var network: ID<Network> { scene.network }

    init(_ scene: Scene, source: String = "") {
        self.scene = scene
        self.source = source
    }

    func ids<Subject>(_ kind: ImportKind, of subject: Subject.Type = Subject.self) throws -> [String: ID<Subject>] {
        try connection.rows("SELECT key, id FROM import_key WHERE source = \(source) AND kind = \(kind)")
            .reduce(into: [:]) { $0[try $1["key"] as String] = try $1["id"] }
    }

    func keep<Subject>(_ key: String, _ kind: ImportKind, _ id: ID<Subject>) throws {
        try connection.run(
            "INSERT INTO import_key (source, kind, key, id, at) VALUES (\(source), \(kind), \(key), \(id), \(scene.now))"
        )
    }

    func add(_ organisation: ImportedOrganisation) throws {
        let id = try PeopleStore(scene).organisation(named: organisation.name)
        try connection.run(
            "UPDATE organisation SET country = \(organisation.country) WHERE id = \(id) AND country = ''")
        try keep(organisation.key, .organisation, id)
    }

    func add(_ person: ImportedPerson) throws {
        let people = PeopleStore(scene)
        let id =
            try person.email.map { try people.person(at: $0, named: person.name) }
            ?? people.addPerson(named: person.name)
        try keep(person.key, .person, id)
    }

    /// The network's own dates, stage and line of descent, once it has been founded.
    func place(_ imported: ImportedNetwork, after predecessor: ID<Network>?) throws {
        try connection.run(
            """
            UPDATE network SET stage = \(imported.stage), begins = \(imported.begins), ends = \(imported.ends),
                draft_ends = \(imported.ends),
                years_only = \(imported.yearsOnly), preceded_by = \(predecessor) WHERE id = \(network)
            """)
        if let predecessor { try CharterStore(scene).descend(from: predecessor) }
    }

    func keep(called: String, _ person: ID<Person>) throws {
        if called.isEmpty { return }
        try connection.run(
            "INSERT INTO imported_place (network_id, person_id, called) VALUES (\(network), \(person), \(called))")
    }

    /// Into the tables of deliverables: one version, those who made it as its owners, released when the network ended.
    func add(_ work: ImportedNetwork.Work, by people: [ID<Person>], ended: Day?, yearsOnly: Bool)
        throws
    {
        let id: ID<Deliverable> = scene.newID()
        let released = work.isReleased ? min(ended?.start ?? scene.now, scene.now) : nil
        try connection.run(
            """
            INSERT INTO deliverable (id, network_id, title, what, audience, licence, link, planned_at, released_at,
                                     released_is_year)
            VALUES (\(id), \(network), \(work.title), '', '', \(work.licence), \(work.link ?? ""), \(scene.now), \(released),
                    \(yearsOnly && released != nil))
            """)
        let deliverables = DeliverablesStore(scene)
        try deliverables.set(Set(people), asOwnersOf: id)
        if !work.text.isEmpty { try deliverables.write(work.text, note: "", asVersion: 1, of: id) }
    }

    func add(_ kind: String, from: ID<Person>, to: ID<Person>) throws {
        try connection.run(
            """
            INSERT INTO imported_tie (network_id, kind, from_id, to_id) VALUES (\(network), \(kind), \(from), \(to))
            ON CONFLICT (network_id, kind, from_id, to_id) DO NOTHING
            """)
    }
}
