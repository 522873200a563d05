/// What a calibration learnt of the panel as a whole.
struct CalibrationFigures: Sendable, Encodable {
    let mean, candidateVariance, reviewerVariance, residualVariance: Double
    let isConverged: Bool
}
