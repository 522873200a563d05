import ArgumentParser
import Domain
import Files
import Foundation
import Stages
import Web
import Words

/// Writes the archive of a network: a folder that opens without a server.
struct ArchiveNetwork: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "archive", abstract: "Write a network as a folder of plain files that outlives the server.")

    @OptionGroup var options: Options

    @Argument(help: "The network's name as it stands in addresses, such as groove.")
    var network: String

    @Option(help: "The folder to write to; new or empty.")
    var to: String

    @Option(help: "For whom: public, members or full. Only the full record names people who did not agree.")
    var audience = "public"

    @Option(help: "The language of its own sentences: en or fr.")
    var language = "en"

    @Flag(help: "Replace an archive that stands there already, once the new one is whole.")
    var replace = false

    func run() async throws {
        guard Texts.all.languages.contains(language) else {
            let languages = Texts.all.languages.joined(separator: ", ")
            throw ValidationError("There is no language “\(language)”. There are: \(languages).")
        }
        guard let audience = ArchiveAudience(rawValue: audience) else {
            throw ValidationError("There is no audience “\(audience)”. There are: public, members, full.")
        }
        let database = try await options.open(.using)
        let setting = try options.setting(database, demonstration: false, port: 8080)
        do {
            let archive = Archive(setting, for: audience, in: language, replaces: replace) { part in
                FileHandle.standardError.write(Data("\(part) …\n".utf8))
            }
            let files = try await archive.write(network, to: URL(filePath: to))
            print("The archive is ready: \(files) files in \(to).")
            await database.shutdown()
        } catch let refusal as Refusal {
            await database.shutdown()
            throw Fault(refusal.reason.spoken(to: .english))
        } catch let failure as BagFault {
            await database.shutdown()
            throw Fault(failure.description)
        }
    }
}
