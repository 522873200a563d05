import Domain
import Storage
import Web

/// What an applicant wrote, as far as the viewer of the dossier may read it.
extension SelectionStore {
    /// Nothing while the dossier is shut. Answers marked confidential are selected only for those who have said that they
    /// have no conflict of interest.
    func answered(in dossier: DossierRow) throws -> AnsweredForm? { try answered(in: [dossier])[dossier.row.id] }

    /// The same of several dossiers, with as few queries as of one.
    func answered(in dossiers: [DossierRow]) throws -> [ID<Candidate>: AnsweredForm] {
        let open = dossiers.filter(\.isOpen)
        let confirmed = Set(open.filter { $0.standing.may(.readConfidential) }.map(\.row.id))
        return try answered(applications(open.map(\.row.id))) { !confirmed.contains($0) }
    }

    /// The attachments of a dossier. Where names are hidden so are those of files, since they often say whose they are.
    func files(in dossier: DossierRow) throws -> [FileRow] {
        let files = try answered(in: dossier)?.sentFiles ?? []
        if dossier.standing.may(.seeName) { return files }
        return files.enumerated().map { place, row in
            let ending = row.file.name.split(separator: ".").dropFirst().last.map { ".\($0)" } ?? ""
            let file = UploadedFile(
                name: "attachment-\(place + 1)\(ending)", type: row.file.type, digest: row.file.digest,
                size: row.file.size)
            return FileRow(id: row.id, question: row.question, file: file)
        }
    }

    func file(_ file: ID<ApplicationFile>, in dossier: DossierRow) throws -> Download {
        guard let found = try files(in: dossier).first(where: { $0.id == file })?.file else { throw Path.NotFound() }
        return Download(name: found.name, type: found.type, content: .stored(found.digest))
    }
}
