import ArgumentParser
import Foundation
import Solving

/// Tells how far the reviewers of a file of scores agree.
struct Agreement: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Tell how far reviewers agree.",
        discussion: """
            The file has the columns candidate, reviewer and score. Krippendorff's alpha takes the scores as the level \
            says and lives with missing ones; ICC(2,1) and ICC(2,k) take them as measurements. \
            Ends with 2 when the file is not as expected.
            """)

    @Argument(help: "The file of scores.")
    var file: String

    @Option(help: "What scores are to alpha: nominal (names), ordinal (an order) or interval (measurements).")
    var level: String

    @Flag(help: "Answer in JSON.")
    var json = false

    func run() throws {
        guard let level = MeasurementLevel(rawValue: level) else {
            throw ScoreFileReading.stop("--level: expected nominal, ordinal or interval, found “\(level)”.", code: 2)
        }
        let scores = try ScoreFileReading.read(file)
        let answer = AgreementAnswer(scores, level: level)
        if json {
            try ScoreFileReading.printJSON(answer)
        } else {
            print(answer.text)
        }
    }
}
