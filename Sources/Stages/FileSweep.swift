import Domain
import Files
import Foundation

/// Takes away files that came in for something that was then refused, or that were taken out of a draft: once nobody has
/// referred to them for a day.
package struct FileSweep: Sendable {
    /// How long a file may wait for what names it.
    package static let patience: Int64 = 86_400
    /// How often one looks.
    package static let pause: Int64 = 3600
    private static let atOnce = 500

    private let setting: Setting

    package init(_ setting: Setting) {
        self.setting = setting
    }

    /// - Returns: how many files are gone.
    @discardableResult
    package func round() async throws -> Int {
        let moment = setting.clock().adding(seconds: -Self.patience)
        let since = Date(timeIntervalSince1970: TimeInterval(moment.wholeSeconds))
        var gone = setting.files.sweep(untouchedSince: since)
        var rest = setting.files.untouched(since: since)[...]
        while !rest.isEmpty {
            let some = Array(rest.prefix(Self.atOnce))
            rest = rest.dropFirst(some.count)
            let kept = try await kept(among: some)
            gone += setting.files.clear(some.filter { !kept.contains($0) }, untouchedSince: since)
        }
        return gone
    }

    /// Takes files away at once that nothing refers to any more.
    package func remove(_ digests: [String]) async throws {
        let kept = try await kept(among: digests)
        for digest in Set(digests) where !kept.contains(digest) && setting.files.contains(digest) {
            try setting.files.remove(digest)
        }
    }

    private func kept(among digests: [String]) async throws -> Set<String> {
        try await setting.database.read { connection in
            let attached = try AttachmentStore.files(digests, keptIn: connection)
            return try StagePart.all.reduce(into: Set(attached)) { kept, part in
                kept.formUnion(try part.keepsFiles(connection, digests))
            }
        }
    }
}
