import ArgumentParser
import Foundation
import Solving

/// Calibrates the scores of a file: plain means and calibrated scores side by side.
struct Calibrate: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Take account of how strict or lenient reviewers are.",
        discussion: """
            The file has the columns candidate, reviewer and score. An additive mixed model (candidate + reviewer) is \
            fitted by restricted maximum likelihood; calibrated scores come with 95 % intervals, beside the plain mean. \
            Ends with 2 when the file is not as expected, with 3 when these scores cannot be calibrated.
            """)

    @Argument(help: "The file of scores.")
    var file: String

    @Option(help: "Also tell each candidate's probability of being among the first so many.")
    var places: Int?

    @Flag(help: "Answer in JSON.")
    var json = false

    func run() throws {
        let scores = try ScoreFileReading.read(file)
        if let places, places < 1 || places > scores.sheet.candidates.count {
            throw ScoreFileReading.stop(
                "--places: expected a number from 1 to \(scores.sheet.candidates.count), the candidates with a score, "
                    + "found \(places).", code: 2)
        }
        let calibration: Calibration
        do { calibration = try Calibrator(scores.sheet).calibration(places: places) } catch {
            throw ScoreFileReading.stop(error.sentence, code: 3)
        }
        if !calibration.isConverged {
            ScoreFileReading.warn(
                "The search for the variances ended after \(calibration.evaluations) evaluations before it settled.")
        }
        if json {
            try ScoreFileReading.printJSON(CalibrationAnswer(calibration, abstentions: scores.abstentions))
        } else {
            print(CalibrationTable(calibration, abstentions: scores.abstentions).text)
        }
    }
}
