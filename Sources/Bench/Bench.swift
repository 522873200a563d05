import Foundation
import PostgresStorage
import SQLiteStorage
import Storage

/// Measurements whose numbers are quoted, each with its command: `bin/bench commits`.
@main
struct Bench {
    static func main() async throws {
        let arguments = Array(CommandLine.arguments.dropFirst())
        switch arguments.first {
        case "commits": try await Commits.measure()
        case "assign": try Assignments.measure(Array(arguments.dropFirst()))
        case "writer" where arguments.count == 2: try await Writer.run(path: arguments[1])
        case "parse": try Parsing.measure(arguments.dropFirst().first)
        case "fuzz": try Fuzzing.run(Array(arguments.dropFirst()))
        case "calibrate" where CalibrationMeasure(Array(arguments.dropFirst())) != nil:
            try CalibrationMeasure(Array(arguments.dropFirst()))?.measure()
        case "archive":
            try await Archives.measure(megabytes: arguments.dropFirst().first.flatMap { Int($0) } ?? 2000)
        case "cohort": try Cohorts.measure()
        case "deliver", "receive": try await MailRuns.measure(arguments)
        case "interviews": try Cohorts.measureInterviews()
        default:
            print(
                """
                usage: Bench commits
                       Bench writer FILE
                       Bench assign REVIEWERS CANDIDATES EACH [KIND] [OBJECTIVE] [LOAD]
                       Bench calibrate REVIEWERS CANDIDATES SCORES [PLACES]
                       Bench archive [MEGABYTES]
                       Bench cohort
                       Bench interviews
                       Bench parse [CASE]
                       Bench deliver [LETTERS]
                       Bench receive [LETTERS]
                       Bench fuzz trim|parse SECONDS [SEED]
                """)
            exit(2)
        }
    }
}
