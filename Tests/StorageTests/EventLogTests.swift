import Domain
import Foundation
import Sealing
import Stages
import Storage
import TestKit
import Testing

/// Events and jobs, held against each engine.
struct EventLogTests {
    /// Founds nothing; only leaves its event.
    struct Happen: Action {
        var refuses = false

        func perform(in scene: Scene) throws -> Event {
            if refuses { throw Refusal.onlyMembers }
            return Event(.charterWritten, scene.network, ["number": .number(1)])
        }
    }

    @Test(arguments: Engine.allCases)
    func `positions run 1, 2, 3 without gaps under eight writers, and the chain is whole`(engine: Engine) async throws {
        let setting = try await Setting.test(on: engine)
        let networks = [ID<Network>(rawValue: 11), ID<Network>(rawValue: 12)]
        try await withThrowingTaskGroup { group in
            for writer in 0..<8 {
                group.addTask {
                    for turn in 0..<15 {
                        let action = Happen(refuses: turn % 5 == 4)
                        _ = try? await setting.perform(
                            action, in: networks[writer % 2], as: .clock, once: setting.newEventID())
                    }
                }
            }
            try await group.waitForAll()
        }
        try await setting.read(as: .clock) { scene in
            for network in networks {
                let positions = try scene.connection.column(
                    "SELECT position FROM event WHERE network_id = \(network) ORDER BY position", as: Int.self)
                #expect(positions == Array(1...48))
                #expect(try EventLog(scene.connection, network).firstBreak() == nil)
            }
        }
        await setting.database.shutdown()
    }

    @Test(arguments: Engine.allCases)
    func `a changed event and a missing event show`(engine: Engine) async throws {
        let setting = try await Setting.test(on: engine)
        let network = ID<Network>(rawValue: 11)
        for _ in 0..<6 {
            _ = try await setting.perform(Happen(), in: network, as: .clock, once: setting.newEventID())
        }
        let broken = { @Sendable () async throws -> Int? in
            try await setting.read(as: .clock) { try EventLog($0.connection, network).firstBreak() }
        }
        #expect(try await broken() == nil)
        try await setting.database.write(11) { connection in
            try connection.run("UPDATE event SET body = \("{}") WHERE network_id = 11 AND position = 4")
        }
        #expect(try await broken() == 4)
        try await setting.database.write(11) { connection in
            try connection.run("DELETE FROM event WHERE network_id = 11 AND position = 3")
        }
        #expect(try await broken() == 3)
        await setting.database.shutdown()
    }

    @Test(arguments: Engine.allCases)
    func `the same event id tried twice is done once`(engine: Engine) async throws {
        let setting = try await Setting.test(on: engine)
        let network = ID<Network>(rawValue: 11)
        let once = setting.newEventID()
        let first = try await setting.perform(Happen(), in: network, as: .clock, once: once)
        let second = try await setting.perform(Happen(), in: network, as: .clock, once: once)
        #expect(!first.wasDoneBefore)
        #expect(second.wasDoneBefore)
        #expect(first.event == second.event)
        await setting.database.shutdown()
    }

    @Test(arguments: Engine.allCases)
    func `two workers take every job once`(engine: Engine) async throws {
        let setting = try await Setting.test(on: engine)
        try await setting.database.write(nil) { connection in
            for number in 1...40 {
                try connection.run(
                    """
                    INSERT INTO job (id, network_id, event_id, follower, due_at, tries)
                    VALUES (\(number), 1, \(number), \(Follower.search), 0, 0)
                    """)
            }
        }
        let taken = try await withThrowingTaskGroup { group in
            for _ in 0..<2 {
                group.addTask {
                    var mine: [Int64] = []
                    while let job = try await setting.keep(
                        as: .clock,
                        { scene -> Int64? in
                            let jobs = JobStore(scene.connection)
                            guard let job = try jobs.take(at: scene.now) else { return nil }
                            try jobs.finish(job)
                            return job.id
                        })
                    {
                        mine.append(job)
                    }
                    return mine
                }
            }
            return try await group.reduce(into: []) { $0 += $1 }
        }
        #expect(taken.sorted() == Array(1...40))
        await setting.database.shutdown()
    }

    @Test(arguments: Engine.allCases)
    func `a job that fails waits longer each time and rests in the end`(engine: Engine) async throws {
        let setting = try await Setting.test(on: engine)
        try await setting.keep(as: .clock) { scene in
            try scene.connection.run(
                """
                INSERT INTO job (id, network_id, event_id, follower, due_at, tries)
                VALUES (1, 1, 1, \(Follower.search), 0, 0)
                """)
            let jobs = JobStore(scene.connection)
            var now = scene.now
            for _ in 1..<JobStore.mostTries {
                let job = try #require(try jobs.take(at: now))
                try jobs.fail(job, because: "no", at: now)
                #expect(try jobs.take(at: now) == nil)
                now = now.adding(days: 3)
            }
            let last = try #require(try jobs.take(at: now))
            try jobs.fail(last, because: "no", at: now)
            #expect(try jobs.take(at: now.adding(days: 400)) == nil)
            try jobs.wake(at: now)
            #expect(try jobs.take(at: now) != nil)
        }
        await setting.database.shutdown()
    }
}
