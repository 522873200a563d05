import Domain

/// All that is needed to show or write a form that came back: what stands, what is open to scoring, names and rubrics.
struct OfflineMatter {
    let comparison: OfflineComparison
    let standing: StandingReviews
    let open: ScorableDossiers

    init(_ selection: SelectionStore, _ upload: SelectionStore.UploadRow) throws {
        guard let sight = try selection.sight() else { throw Path.NotFound() }
        open = try ScorableDossiers(selection, sight)
        standing = try StandingReviews(selection)
        comparison = OfflineComparison(
            try selection.rows(of: upload), standing, open: Set(open.dossiers.map(\.row.id)))
    }

    var rubrics: [ID<Candidate>: [Criterion]] { open.rubrics }

    func name(_ candidate: ID<Candidate>) -> Phrase { open.dossier(candidate)?.row.name ?? .verbatim("") }
}
