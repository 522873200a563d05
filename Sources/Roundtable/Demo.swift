import ArgumentParser
import Domain
import Foundation
import Stages
import Storage

/// Makes a demonstration: GROOVE as it is documented, and beside it a network at each stage of life.
struct Demo: AsyncParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Make a demonstration database.")

    @OptionGroup var options: Options

    @Option(
        help:
            "Only the network groove, standing at this stage: \(Stage.allCases.map(\.rawValue).joined(separator: ", "))."
    )
    var stage: String?

    @Option(help: "How much of it: usual, or large with --stage selection: 300 candidates and 40 reviewers.")
    var size = "usual"

    @Flag(help: "Make nothing, and say so, when there is anything in the database already, even an empty schema.")
    var ifEmpty = false

    func run() async throws {
        let only = stage.map { Stage(rawValue: $0) }
        if case .some(nil) = only {
            throw ValidationError(
                "There is no stage “\(stage ?? "")”. There are: \(Stage.allCases.map(\.rawValue).joined(separator: ", "))."
            )
        }
        guard size == "usual" || (size == "large" && stage == Stage.selection.rawValue) else {
            throw ValidationError("--size: expected usual, or large together with --stage selection; found “\(size)”.")
        }
        let (database, standing) = try await options.opened(.making)
        if ifEmpty, standing != .empty {
            await database.shutdown()
            print("There is something in this database already; it stays as it is.")
            return
        }
        let setting = try options.setting(database, demonstration: true, port: 8080)
        if try await setting.read(as: .clock, { try HouseStore($0).programme() }) != nil {
            throw Fault("There is something in this database already; a demonstration wants an empty one.")
        }
        try await World(setting).build(only: only ?? nil, isLarge: size == "large")
        print("The demonstration is ready in \(options.shownAddress).")
        await database.shutdown()
    }
}
