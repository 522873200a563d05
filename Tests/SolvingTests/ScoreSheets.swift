@testable import Solving

/// Sheets of scores drawn at random, the same for the same seed.
enum ScoreSheets {
    /// A connected panel: reviewers are drawn for each candidate, and each is given one candidate at least.
    static func random(
        seed: UInt64, candidates: Int, reviewers: Int, each: Int, candidate: Double = 1, reviewer: Double = 0.7,
        residual: Double = 1
    ) -> ScoreSheet {
        var chance = CalibrationDraws(seed: seed)
        while true {
            let merits = (0..<candidates).map { _ in candidate * chance.normal() }
            let leniencies = (0..<reviewers).map { _ in reviewer * chance.normal() }
            var sheet = ScoreSheet()
            for place in 0..<max(candidates, reviewers) * each {
                let one = place % candidates
                let other = place < reviewers ? place : Int(chance.fraction() * Double(reviewers))
                _ = sheet.add(
                    candidate: "c\(one)", reviewer: "r\(other)",
                    value: 5 + merits[one] + leniencies[other] + residual * chance.normal())
            }
            if PanelParts(of: sheet).parts.count == 1 { return sheet }
        }
    }

    /// Rows of scores, one candidate each; nil is an abstention.
    static func of(_ rows: [[Double?]]) -> ScoreSheet {
        var sheet = ScoreSheet()
        for (candidate, row) in rows.enumerated() {
            for (reviewer, value) in row.enumerated() {
                guard let value else { continue }
                _ = sheet.add(candidate: "c\(candidate)", reviewer: "r\(reviewer)", value: value)
            }
        }
        return sheet
    }
}
