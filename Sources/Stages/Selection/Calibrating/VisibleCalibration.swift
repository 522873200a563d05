import Domain

/// Calibrated scores as the viewer may see them now: of candidates whose scores they see, marked where scores have
/// changed since. Whoever does not look after candidates sees fresh ones only.
struct VisibleCalibration {
    let sight: CandidateSight
    let seats: Int
    let newest: CalibrationStore.TableRow?
    let shown: CalibrationStore.TableRow?
    let isFresh: Bool
    let candidates: [CalibrationStore.CandidateRow]
    /// How many the viewer sees.
    let scores: Int

    /// Nothing for those who see no scores.
    init?(_ scene: Scene, _ sight: CandidateSight) throws {
        if sight.scores == .never { return nil }
        self.sight = sight
        let selection = SelectionStore(scene)
        let store = CalibrationStore(scene)
        seats = try selection.seats()
        let visible = try selection.visibleScores(sight, seats: seats)
        scores = visible.sheet.scores.count
        newest = try store.latest(sight)
        let found = try store.latestFound(sight)
        isFresh = found?.digest == visible.digest
        shown = isFresh || sight.seesAll ? found : nil
        let rows = try store.candidates(of: shown?.id ?? ID(rawValue: 0))
        candidates = rows.filter { visible.candidates.contains($0.id) }
    }
}
