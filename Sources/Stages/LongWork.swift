import Dispatch
import Domain

/// Work that takes longer than a request or a lock may be held: it reads in one snapshot, computes holding nothing, and
/// hands over what is to be written at once.
package protocol LongWork: Sendable {
    /// - Returns: what writes its result, in one transaction with the end of its job.
    func perform(in setting: Setting) async throws -> @Sendable (Scene) throws -> Void

    /// Says to whoever waits that nothing comes of it, once it has failed too often.
    func giveUp(in scene: Scene) throws
}

package enum LongWorks {
    /// The work an event calls for; each stage brings its own.
    package static func of(_ event: RecordedEvent) -> (any LongWork)? {
        guard let kind = EventKind(rawValue: event.kind) else { return nil }
        return StagePart.all.lazy.compactMap { $0.longWork(kind, event) }.first
    }

    /// Computes on a thread that may be held for as long as it takes.
    static func aside<Answer: Sendable>(_ compute: @escaping @Sendable () throws -> Answer) async throws -> Answer {
        try await withCheckedThrowingContinuation { waiting in
            DispatchQueue.global(qos: .utility).async {
                waiting.resume(with: Result { try compute() })
            }
        }
    }
}
