import Domain
import Storage
import Web

/// What belongs to the notes of a visit: its weight, a note for each criterion, and files.
extension SelectionStore {
    struct VisitFileRow: Sendable {
        let id: ID<VisitFile>
        let visit: ID<CandidateVisit>
        let file: UploadedFile
    }

    func add(
        _ weight: VisitWeight, _ notes: [Criterion.Key: String], _ files: [UploadedFile], to visit: ID<CandidateVisit>
    ) throws {
        try connection.run(
            "INSERT INTO visit_evidence (visit_id, network_id, weight) VALUES (\(visit), \(network), \(weight))")
        let texts = notes.filter { !$0.value.isEmpty }.sorted { $0.key.rawValue < $1.key.rawValue }
        try connection.insert(
            texts.map { "\(visit), \(network), \($0.key), \($0.value)" },
            into: "visit_note (visit_id, network_id, criterion, text)")
        let rows = files.map { file -> SQL in
            let id: ID<VisitFile> = scene.newID()
            return "\(id), \(network), \(visit), \(file.name), \(file.type), \(file.digest), \(file.size)"
        }
        try connection.insert(rows, into: "visit_file (id, network_id, visit_id, name, type, digest, size)")
    }

    func weights(of visits: [VisitRow]) throws -> [ID<CandidateVisit>: VisitWeight] {
        try connection.rows("SELECT visit_id, weight FROM visit_evidence WHERE visit_id IN \(list: visits.map(\.id))")
            .reduce(into: [:]) { $0[try $1["visit_id"]] = try $1["weight"] as VisitWeight }
    }

    func notes(of visits: [VisitRow]) throws -> [ID<CandidateVisit>: [Criterion.Key: String]] {
        try connection.rows(
            "SELECT visit_id, criterion, text FROM visit_note WHERE visit_id IN \(list: visits.map(\.id))"
        ).reduce(into: [:]) { $0[try $1["visit_id"], default: [:]][try $1["criterion"]] = try $1["text"] as String }
    }

    /// The files of visits whose notes the viewer may read.
    func files(of visits: [VisitRow]) throws -> [VisitFileRow] {
        try connection.rows(
            """
            SELECT id, visit_id, name, type, digest, size FROM visit_file WHERE visit_id IN \(list: visits.map(\.id))
            ORDER BY id
            """
        ).map {
            VisitFileRow(
                id: try $0["id"], visit: try $0["visit_id"],
                file: UploadedFile(
                    name: try $0["name"], type: try $0["type"], digest: try $0["digest"], size: try $0["size"]))
        }
    }

    /// One of them, of whatever visit of a dossier.
    func visitFile(_ id: ID<VisitFile>, in dossier: DossierRow) throws -> Download {
        let visits = dossier.isOpen ? try visits(of: dossier) : []
        guard let found = try files(of: visits).first(where: { $0.id == id })?.file else { throw Path.NotFound() }
        return Download(name: found.name, type: found.type, content: .stored(found.digest))
    }

    /// Which of these files stand with the notes of a visit, in whatever network.
    static func visitFiles(_ digests: [String], keptIn connection: any Connection) throws -> [String] {
        try connection.column("SELECT DISTINCT digest FROM visit_file WHERE digest IN \(list: digests)")
    }
}
