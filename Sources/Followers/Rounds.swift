import Domain
import Logging
import Stages

/// Everybody who follows events, going their rounds until the program ends.
package struct Rounds: Sendable {
    private let setting: Setting
    private let mailer: Mailer?
    private let logger: Logger

    package init(_ setting: Setting, logger: Logger) {
        self.setting = setting
        self.logger = logger
        mailer = Mailer(setting)
    }

    package func run() async {
        let solver = Solver(setting, logger: logger)
        await withTaskGroup { group in
            group.addTask { await solver.run() }
            group.addTask { await follow() }
            if let mailer { group.addTask { await send(with: mailer) } }
            if let shelf = ArchiveShelf(setting) { group.addTask { await keep(shelf) } }
            if let collector = Collector(setting, logger: logger) { group.addTask { await collector.run() } }
        }
    }

    /// Archives are made aside, so that no letter waits for them.
    private func keep(_ shelf: ArchiveShelf) async {
        while !Task.isCancelled {
            do {
                for failure in try await shelf.round() { logger.error("an archive failed: \(failure)") }
            } catch {
                logger.error("the archives failed: \(error)")
            }
            try? await Task.sleep(for: .seconds(ArchiveShelf.pause))
        }
    }

    /// Letters leave beside the other work, so that none waits for a crowd of events.
    private func send(with mailer: Mailer) async {
        while !Task.isCancelled {
            do {
                if try await mailer.round() == 0 { try await Task.sleep(for: .seconds(2)) }
            } catch is CancellationError {
                return
            } catch {
                logger.error("letters could not leave: \(error)")
                try? await Task.sleep(for: .seconds(10))
            }
        }
    }

    private func follow() async {
        var swept: Moment?
        while !Task.isCancelled {
            do {
                var work = 0
                let now = setting.clock()
                if swept.map({ $0.adding(seconds: FileSweep.pause) <= now }) ?? true {
                    swept = now
                    try await ErasureRound(setting).round()
                    try await ClosingRound(setting).round()
                    try await ReminderRound(setting).round()
                    try await WaitingRound(setting).round()
                    try await ReplyAddressSweep(setting).round()
                    try await FileSweep(setting).round()
                }
                while try await performNextJob() { work += 1 }
                work += try await DigestRound(setting).round()
                if work == 0 { try await Task.sleep(for: .seconds(2)) }
            } catch is CancellationError {
                return
            } catch {
                logger.error("a round failed: \(error)")
                try? await Task.sleep(for: .seconds(10))
            }
        }
    }

    /// Performs all that is due, for tests and for the demonstration.
    package func performAll() async throws {
        let solver = Solver(setting, logger: logger)
        while try await solver.performNext() {}
        while try await performNextJob() {}
        while try await DigestRound(setting).round() > 0 {}
        _ = try await mailer?.round()
    }

    /// Performs what events have left to do, and takes no letter away yet.
    package func performJobs() async throws {
        while try await performNextJob() {}
    }

    /// Takes one job, records its effect and finishes it in one transaction.
    private func performNextJob() async throws -> Bool {
        let setting = setting
        do {
            return try await setting.keep(as: .clock) { scene in
                let jobs = JobStore(scene.connection)
                guard let job = try jobs.take(at: scene.now) else { return false }
                do {
                    try perform(job, in: scene.elsewhere(job.network))
                    try jobs.finish(job)
                } catch {
                    throw Failure(job: job, reason: "\(error)")
                }
                return true
            }
        } catch let failure as Failure {
            logger.error("job \(failure.job.id) of \(failure.job.follower): \(failure.reason)")
            try await setting.keep(as: .clock) { scene in
                _ = try JobStore(scene.connection).fail(failure.job, because: failure.reason, at: scene.now)
            }
            return true
        }
    }

    private struct Failure: Error {
        let job: JobStore.Job
        let reason: String
    }

    private func perform(_ job: JobStore.Job, in scene: Scene) throws {
        switch job.follower {
        case .notifier: try Notifier(scene).notify(of: job.event)
        case .search: try SearchIndex(scene).index(job.event)
        case .solver: break  // long work is never taken here
        }
    }
}
