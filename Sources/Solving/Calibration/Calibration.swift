/// Candidates' scores with the leniency of their reviewers taken account of, beside the plain means.
///
/// The model: score = mean + candidate + reviewer + residual, the last three normal and independent.
package struct Calibration: Sendable {
    package struct Variance: Sendable {
        package let candidate: Double
        package let reviewer: Double
        package let residual: Double
    }

    package struct Candidate: Sendable {
        package let id: String
        /// The plain mean of the candidate's scores.
        package let raw: Double
        /// The general mean plus the candidate's prediction (BLUP; Henderson, 1975).
        package let calibrated: Double
        /// Ends of the 95 % interval of the calibrated score, from its prediction error variance; the variance
        /// components are taken as if they were known.
        package let low: Double
        package let high: Double
        /// How many reviews it has.
        package let reviews: Int
        /// The probability of being among the first of a given number; nil where none was asked for.
        package let first: Double?
    }

    package struct Reviewer: Sendable {
        package let id: String
        /// By how much this reviewer scores above the panel (prediction); negative where strict.
        package let leniency: Double
        package let reviews: Int
    }

    package let mean: Double
    package let variance: Variance
    /// Highest calibrated score first; equals in the order of the sheet.
    package let candidates: [Candidate]
    /// In the order of the sheet.
    package let reviewers: [Reviewer]
    /// How often the restricted likelihood was worked out, and whether that sufficed.
    package let evaluations: Int
    package let isConverged: Bool
    /// How many draws from the joint posterior `first` rests on; 0 where none was asked for.
    package let draws: Int
}
