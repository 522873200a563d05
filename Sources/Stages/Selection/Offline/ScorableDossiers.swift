import Domain

/// The dossiers a reviewer may score now, in the order of their queue, with the criteria and what may be read in each: as
/// many queries for one as for a hundred.
struct ScorableDossiers {
    let dossiers: [SelectionStore.DossierRow]
    let rubrics: [ID<Candidate>: [Criterion]]
    private let selection: SelectionStore

    init(_ selection: SelectionStore, _ sight: CandidateSight) throws {
        self.selection = selection
        let own = try ReadingQueue(selection, sight).entries.filter { $0.state != .declare }.map(\.row.id)
        let reviewing = try selection.reviewing()
        let open = try selection.dossiers(own, sight).filter { reviewing.verdictOnScoring($0.standing).isAllowed }
        let found = open.reduce(into: [:]) { $0[$1.row.id] = $1 }
        dossiers = own.compactMap { found[$0] }
        rubrics = try selection.rubrics(for: Set(found.keys))
    }

    func dossier(_ candidate: ID<Candidate>) -> SelectionStore.DossierRow? {
        dossiers.first { $0.row.id == candidate }
    }

    func answered() throws -> [ID<Candidate>: AnsweredForm] { try selection.answered(in: dossiers) }

    func quotable() throws -> [ID<Candidate>: QuotableText] { try selection.quotable(in: dossiers) }
}
