import ArgumentParser
import Domain
import Foundation
import Stages
import Words

/// Writes what a network leaves to the next, as a file another server can take in.
struct PrintSeed: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "seed", abstract: "Write what a network leaves to the next, as a file for another server.",
        discussion: """
            Charter, methods, open questions, duties, expectations, goals, lessons whose authors agreed, released \
            products, and people who agreed to be asked. A convener of the other server brings it under \
            /new-network/from-seed. Seeds are taken from networks that are closing or closed.
            """)

    @OptionGroup var options: Options

    @Argument(help: "The network's name as it stands in addresses, such as groove.")
    var network: String

    @Option(help: "The file to write; otherwise it is printed.")
    var to: String?

    @Flag(help: "Leave out the people who agreed to be asked, with their addresses.")
    var withoutPeople = false

    func run() async throws {
        let database = try await options.open(.using)
        let setting = try options.setting(database, demonstration: false, port: 8080)
        do {
            let bytes = try await SeedFile.written(of: network, people: !withoutPeople, setting)
            await database.shutdown()
            if let to {
                try Data(bytes).write(to: URL(filePath: to), options: .withoutOverwriting)
                print("The seed is ready: \(bytes.count) bytes in \(to).")
            } else {
                FileHandle.standardOutput.write(Data(bytes))
            }
        } catch let refusal as Refusal {
            await database.shutdown()
            throw Fault(refusal.reason.spoken(to: .english))
        }
    }
}
