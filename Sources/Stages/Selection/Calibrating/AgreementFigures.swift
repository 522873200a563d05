/// How far reviewers agree; what could not be worked out is missing.
struct AgreementFigures: Sendable, Encodable {
    var alpha: Double?
    var alphaLow: Double?
    var alphaHigh: Double?
    var single: Double?
    var average: Double?
    var reviewsEach: Double?
}
