import Foundation
import Storage
import Synchronization
import TestKit

/// Holds a body in the middle until the test lets it go on.
final class Gate: Sendable {
    private let arrived = DispatchSemaphore(value: 0)
    private let opened = DispatchSemaphore(value: 0)

    func reached() { arrived.signal() }
    func waitUntilOpen() { _ = opened.wait(timeout: .now() + 20) }
    func open() { opened.signal() }

    func whenReached() async {
        await withCheckedContinuation { continuation in
            DispatchQueue.global().async {
                _ = self.arrived.wait(timeout: .now() + 20)
                continuation.resume()
            }
        }
    }
}

/// Remembers what happened in which order.
final class Order: Sendable {
    private let entries = Mutex<[String]>([])

    var all: [String] { entries.withLock { $0 } }

    func append(_ entry: String) { entries.withLock { $0.append(entry) } }
}

extension Engine {
    /// A database with one small table to write to.
    func counting() async throws -> any Database {
        let database = try await empty()
        try await Migrator([
            Migration("counter", "CREATE TABLE counter (network_id :integer PRIMARY KEY, n :integer NOT NULL) :strict")
        ]).migrate(database, at: 0)
        return database
    }
}
