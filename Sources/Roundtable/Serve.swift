import ArgumentParser
import Domain
import Followers
import Foundation
import Hummingbird
import Logging
import NIOCore
import Stages
import Storage

/// Serves the site and goes the rounds of those who follow events.
struct Serve: AsyncParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Serve the site.")

    @OptionGroup var options: Options

    @Option(help: "The port to listen on; otherwise PORT, otherwise 8080.")
    var port: Int?

    @Option(help: "The address to listen on.")
    var host = "127.0.0.1"

    @Option(help: "Serve the public archives in this folder instead, without any database.")
    var archives: String?

    func run() async throws {
        if let archives { return try await serve(archives) }
        let port = port ?? Settings.value("PORT").flatMap { Int($0) } ?? 8080
        let database = try await options.open(.making)
        let isDemonstration = try await database.read { try CastStore($0).exists() }
        if isDemonstration, !["127.0.0.1", "::1", "localhost"].contains(host) {
            throw Fault(
                "This database is a demonstration: anyone may act as any of its people, so it is served on loopback only."
            )
        }
        let setting = try options.setting(database, demonstration: isDemonstration, port: port)
        var logger = Logger(label: "roundtable")
        logger.logLevel = .notice

        let rounds = Rounds(setting, logger: logger)
        let lobby = Lobby(most: Lobby.places(asked: Settings.number("ROUNDTABLE_CONNECTIONS")))
        let deadlines = Deadlines(patience: max(1, Settings.number("ROUNDTABLE_PATIENCE") ?? 20))
        let application = Application(
            responder: Front(setting),
            server: .http1(configuration: .init(additionalChannelHandlers: [ConnectionWatch(lobby, deadlines)])),
            configuration: .init(address: .hostname(host, port: port), serverName: nil),
            // Only who has the port may hand out links.
            onServerRunning: { [logger] _ in
                do {
                    try await Welcome(setting).print()
                } catch {
                    logger.error("\(error)")
                }
            },
            logger: logger)
        do {
            try await withThrowingTaskGroup { group in
                group.addTask { await rounds.run() }
                group.addTask { try await application.runService() }
                try await group.next()
                group.cancelAll()
            }
        } catch let failure as IOError {
            await database.shutdown()
            throw Self.fault(failure, host, port)
        }
        await database.shutdown()
    }

    private func serve(_ archives: String) async throws {
        let port = port ?? Settings.value("PORT").flatMap { Int($0) } ?? 8080
        let shelf = ServedShelf(URL(filePath: archives))
        for (folder, reason) in shelf.refused {
            FileHandle.standardError.write(Data("Not served: \(folder). \(reason)\n".utf8))
        }
        if shelf.isEmpty { throw Fault("There is no public archive in \(archives).") }
        let application = Application(
            responder: ShelfFront(shelf),
            configuration: .init(address: .hostname(host, port: port), serverName: nil),
            onServerRunning: { [host, count = shelf.count] _ in
                Swift.print("Roundtable serves \(count) archives on http://\(host):\(port)")
                fflush(nil)
            })
        do {
            try await application.runService()
        } catch let failure as IOError {
            throw Self.fault(failure, host, port)
        }
    }

    private static func fault(_ failure: IOError, _ host: String, _ port: Int) -> Fault {
        switch failure.errnoCode {
        case EADDRINUSE: Fault("Port \(port) is taken: something listens there already. Choose another with --port.")
        case EACCES: Fault("Port \(port) is not for this user to listen on. Choose one above 1023 with --port.")
        case EADDRNOTAVAIL: Fault("This machine does not have the address \(host). Choose another with --host.")
        default: Fault("It is not possible to listen on \(host), port \(port): \(failure.localizedDescription)")
        }
    }
}
