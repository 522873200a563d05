import Foundation
import Solving

/// The answer of `agreement`, as JSON and for reading; what could not be had is null, with the reason.
struct AgreementAnswer: Encodable {
    private enum CodingKeys: String, CodingKey {
        case alpha, alphaLow, alphaHigh, alphaReason, level, icc1, icck, iccMethod, iccReason, reviewsEach
        case candidates, reviewers, scores, comparable, abstentions
    }

    private let file: ScoreFile
    private let level: MeasurementLevel
    private let alpha: KrippendorffAlpha?
    private let correlation: Result<IntraclassCorrelation, IntraclassCorrelation.Refusal>

    private static let noAlpha = "No candidate has two scores, or all that can be compared are the same."

    init(_ file: ScoreFile, level: MeasurementLevel) {
        self.file = file
        self.level = level
        alpha = KrippendorffAlpha(file.sheet, level: level)
        do { correlation = .success(try IntraclassCorrelation(file.sheet)) } catch { correlation = .failure(error) }
    }

    func encode(to encoder: any Encoder) throws {
        var answer = encoder.container(keyedBy: CodingKeys.self)
        try answer.encode(alpha?.alpha, forKey: .alpha)
        try answer.encode(alpha?.interval?.lowerBound, forKey: .alphaLow)
        try answer.encode(alpha?.interval?.upperBound, forKey: .alphaHigh)
        if alpha == nil { try answer.encode(Self.noAlpha, forKey: .alphaReason) }
        try answer.encode(level.rawValue, forKey: .level)
        let found = try? correlation.get()
        try answer.encode(found?.single, forKey: .icc1)
        try answer.encode(found?.average, forKey: .icck)
        try answer.encode(found?.method.rawValue, forKey: .iccMethod)
        try answer.encode(found?.reviewsEach, forKey: .reviewsEach)
        if case .failure(let refusal) = correlation { try answer.encode(refusal.sentence, forKey: .iccReason) }
        try answer.encode(file.sheet.candidates.count, forKey: .candidates)
        try answer.encode(file.sheet.reviewers.count, forKey: .reviewers)
        try answer.encode(file.sheet.scores.count, forKey: .scores)
        try answer.encode(alpha?.comparable ?? 0, forKey: .comparable)
        try answer.encode(file.abstentions, forKey: .abstentions)
    }

    var text: String {
        func number(_ value: Double) -> String { String(format: "%.3f", value) }
        var lines = [
            "\(file.sheet.scores.count) scores, \(file.sheet.candidates.count) candidates, "
                + "\(file.sheet.reviewers.count) reviewers; abstentions: \(file.abstentions)."
        ]
        if let alpha {
            let interval = alpha.interval.map { ", 95 % from \(number($0.lowerBound)) to \(number($0.upperBound))" }
            lines.append("Krippendorff's alpha (\(level.rawValue)): \(number(alpha.alpha))\(interval ?? "")")
        } else {
            lines.append("Krippendorff's alpha: none. \(Self.noAlpha)")
        }
        switch correlation {
        case .success(let found):
            let each = String(format: found.method == .anova ? "%.0f" : "%.2f", found.reviewsEach)
            lines.append("ICC(2,1): \(number(found.single))")
            lines.append("ICC(2,k), k = \(each): \(number(found.average))")
            let how =
                found.method == .anova
                ? "two-way analysis of variance" : "variance components, as not every reviewer scored every candidate"
            lines.append("ICC from: \(how).")
        case .failure(let refusal): lines.append("ICC: none. \(refusal.sentence)")
        }
        return lines.joined(separator: "\n")
    }
}
