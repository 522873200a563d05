/// The mean squares of a two-way analysis of variance with one score in every cell.
struct MeanSquares {
    let candidates: Int
    let reviewers: Int
    let ofCandidates: Double
    let ofReviewers: Double
    let residual: Double

    /// The sheet must be complete, with two candidates and two reviewers at least.
    init(_ sheet: ScoreSheet) {
        let (rows, columns) = (Double(sheet.candidates.count), Double(sheet.reviewers.count))
        let first = sheet.scores.first?.value ?? 0
        let mean = sheet.scores.reduce(0) { $0 + ($1.value - first) } / (rows * columns) + first
        var ofRow = [Double](repeating: 0, count: sheet.candidates.count)
        var ofColumn = [Double](repeating: 0, count: sheet.reviewers.count)
        for score in sheet.scores {
            ofRow[score.candidate] += (score.value - mean) / columns
            ofColumn[score.reviewer] += (score.value - mean) / rows
        }
        let rest = sheet.scores.reduce(0) {
            let left = $1.value - mean - ofRow[$1.candidate] - ofColumn[$1.reviewer]
            return $0 + left * left
        }
        candidates = sheet.candidates.count
        reviewers = sheet.reviewers.count
        ofCandidates = columns * ofRow.reduce(0) { $0 + $1 * $1 } / (rows - 1)
        ofReviewers = rows * ofColumn.reduce(0) { $0 + $1 * $1 } / (columns - 1)
        residual = rest / ((rows - 1) * (columns - 1))
    }
}
