import Domain
import Logging
import Mail
import Stages

/// Collects letters from a mailbox; one is marked there only once it is kept here.
package struct Collector: Sendable {
    private static let mostAtOnce = 64
    /// So many wait for the disk together, which costs hardly more than one alone.
    private static let sideBySide = 16

    private let setting: Setting
    private let letterbox: Letterbox
    private let logger: Logger

    /// - Returns: nothing when no mailbox is configured.
    package init?(_ setting: Setting, logger: Logger) {
        guard let server = setting.site.mailbox.flatMap({ IMAPServer(address: $0) }) else { return nil }
        self.setting = setting
        self.logger = logger
        letterbox = Letterbox(server)
    }

    /// One round.
    ///
    /// - Returns: how many letters were taken in.
    @discardableResult
    package func round() async throws -> Int {
        let letters = try await letterbox.collect(Self.mostAtOnce)
        let taken = await withTaskGroup(of: [UInt32].self) { group in
            var taken: [UInt32] = []
            for (place, letters) in Dictionary(grouping: letters, by: \.sender).values.enumerated() {
                if place >= Self.sideBySide { taken += await group.next() ?? [] }
                group.addTask { await take(letters) }
            }
            return await group.reduce(into: taken) { $0 += $1 }
        }
        try await letterbox.settle(taken)
        return taken.count
    }

    /// The letters of one sender, as they came.
    ///
    /// - Returns: the numbers of those that are kept here now.
    private func take(_ letters: [Letterbox.Letter]) async -> [UInt32] {
        var taken: [UInt32] = []
        for letter in letters {
            do {
                _ = try await Reception(setting).receive(letter.bytes)
                taken.append(letter.number)
            } catch {
                // It stays there and comes again; the others need not wait for it.
                logger.error("a letter could not be taken in: \(error)")
            }
        }
        return taken
    }

    func run() async {
        while !Task.isCancelled {
            do {
                while try await round() > 0 {}
                try await Task.sleep(for: .seconds(30))
            } catch is CancellationError {
                return
            } catch {
                logger.error("the mailbox could not be emptied: \(error)")
                try? await Task.sleep(for: .seconds(120))
            }
        }
    }
}
