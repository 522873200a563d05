import Domain
import Foundation
import Stages
import Storage

/// What many tests begin with, made once in a run and copied for each: the schema alone, or the demonstration's world.
actor Moulds {
    static let shared = Moulds()

    private var schemas: [Engine: Task<String, any Error>] = [:]
    private var worlds: [Beginning: Task<Mould, any Error>] = [:]

    struct Beginning: Hashable {
        let stage: Stage
        let site: Site
    }

    /// Where a database lies that holds the schema and nothing else.
    func schema(of engine: Engine) async throws -> String {
        let making =
            schemas[engine]
            ?? Task {
                let place = try await engine.place()
                let database = try engine.open(place)
                try await Schema.migrator.migrate(database, at: 0)
                await database.shutdown()
                return place
            }
        schemas[engine] = making
        return try await making.value
    }

    /// The world with the network `groove` at a stage, as it was when it was finished.
    func world(_ beginning: Beginning) async throws -> Mould {
        let making = worlds[beginning] ?? Task { try await Mould(of: beginning) }
        worlds[beginning] = making
        return try await making.value
    }
}

/// A finished world that nobody has open.
struct Mould {
    private let engine: Engine
    private let database: String
    private let files: String
    private let site: Site
    private let cast: Cast
    /// Where chance and ids stood.
    private let drawn: UInt64
    private let latest: Int64

    init(of beginning: Moulds.Beginning, on engine: Engine = .chosen) async throws {
        (self.engine, site) = (engine, beginning.site)
        database = try await engine.copy(of: Moulds.shared.schema(of: engine))
        files = try Scratch.file("files")
        let draw = Draw(from: 42)
        let setting = try Setting(
            database: engine.open(database), files: files, clock: StoppedClock(), site: site, draw: draw)
        cast = try await World(setting).build(only: beginning.stage)
        await setting.database.shutdown()
        (drawn, latest) = (draw.reached, setting.ids.latest)
    }

    /// A world of one's own, that goes on from there.
    func copy(clock: StoppedClock) async throws -> (setting: Setting, cast: Cast) {
        let own = try Scratch.file("files")
        try FileManager.default.copyItem(atPath: files, toPath: own)
        let setting = try Setting(
            database: engine.open(await engine.copy(of: database)), files: own, clock: clock, site: site,
            draw: Draw(from: drawn), latest: latest)
        return (setting, cast.moved(to: setting))
    }
}
