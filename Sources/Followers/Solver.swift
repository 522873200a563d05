import Domain
import Logging
import Stages

/// Does long work, one piece after the other, beside the rounds of the others, so that no letter waits for it.
struct Solver: Sendable {
    private let setting: Setting
    private let logger: Logger
    /// So long a piece of work is left to whoever took it; afterwards it is taken again.
    private static let patience: Int64 = 600
    /// Somebody waits in front of the page: after a little more than a minute they hear that nothing comes of it.
    private static let mostTries = 3

    init(_ setting: Setting, logger: Logger) {
        self.setting = setting
        self.logger = logger
    }

    func run() async {
        while !Task.isCancelled {
            do {
                while try await performNext() {}
                try await Task.sleep(for: .seconds(1))
            } catch is CancellationError {
                return
            } catch {
                logger.error("long work failed: \(error)")
                try? await Task.sleep(for: .seconds(10))
            }
        }
    }

    /// - Returns: whether there was any.
    func performNext() async throws -> Bool {
        let taken = try await setting.keep(as: .clock) { scene -> (JobStore.Job, RecordedEvent?)? in
            let jobs = JobStore(scene.connection)
            guard let job = try jobs.take(at: scene.now, long: true) else { return nil }
            try jobs.hold(job, until: scene.now.adding(seconds: Self.patience))
            return (job, try EventLog(scene.connection, job.network).event(job.event))
        }
        guard let (job, event) = taken else { return false }
        do {
            let write = try await event.flatMap(LongWorks.of)?.perform(in: setting)
            try await setting.keep(in: job.network, as: .clock) { scene in
                try write?(scene)
                try JobStore(scene.connection).finish(job)
            }
        } catch {
            logger.error("job \(job.id) of \(job.follower): \(error)")
            let reason = "\(error)"
            try await setting.keep(in: job.network, as: .clock) { scene in
                let rests = try JobStore(scene.connection).fail(
                    job, because: reason, at: scene.now, mostTries: Self.mostTries)
                if rests { try event.flatMap(LongWorks.of)?.giveUp(in: scene) }
            }
        }
        return true
    }
}
