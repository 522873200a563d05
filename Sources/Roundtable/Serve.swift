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

    func run() async throws {
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

    private static func fault(_ failure: IOError, _ host: String, _ port: Int) -> Fault {
        switch failure.errnoCode {
        case EADDRINUSE: Fault("Port \(port) is taken: something listens there already. Choose another with --port.")
        case EACCES: Fault("Port \(port) is not for this user to listen on. Choose one above 1023 with --port.")
        case EADDRNOTAVAIL: Fault("This machine does not have the address \(host). Choose another with --host.")
        default: Fault("It is not possible to listen on \(host), port \(port): \(failure.localizedDescription)")
        }
    }
}
