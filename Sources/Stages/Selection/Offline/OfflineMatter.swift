import Domain

/// All that is needed to show or write a form that came back: what stands, what is open to scoring, names and rubrics.
struct OfflineMatter {
    let comparison: OfflineComparison
    let standing: StandingReviews
    let rubrics: [ID<Candidate>: [Criterion]]
    private let names: [ID<Candidate>: Phrase]

    init(_ selection: SelectionStore, _ upload: SelectionStore.UploadRow) throws {
        guard let sight = try selection.sight() else { throw Path.NotFound() }
        let entries = try ReadingQueue(selection, sight).entries.filter { $0.state != .declare }
        standing = try StandingReviews(selection)
        names = entries.reduce(into: [:]) { $0[$1.row.id] = $1.row.name }
        comparison = OfflineComparison(
            try selection.rows(of: upload), standing, open: Set(entries.map(\.row.id)))
        rubrics = try selection.rubrics(for: Set(comparison.differences.map(\.candidate)))
    }

    func name(_ candidate: ID<Candidate>) -> Phrase { names[candidate] ?? .verbatim("") }
}
