import Domain
import Files
import Foundation
import Storage
import Words

/// Keeps the public archive of every network as files, night after night, so that a server that dies takes less than a
/// day with it. A network in which nothing has happened is not written again.
package struct ArchiveShelf: Sendable {
    /// How often one looks, in seconds.
    package static let pause = 86_400

    private let setting: Setting
    private let folder: URL

    /// - Returns: nothing, where no folder is set.
    package init?(_ setting: Setting) {
        guard let path = setting.site.archives else { return nil }
        self.setting = setting
        folder = URL(filePath: path)
    }

    /// - Returns: what could not be written, and why; the others are there.
    package func round() async throws -> [String] {
        let networks = try await setting.read(as: .clock) { try RecordedTableStore.standing($0.connection) }
        var failures: [String] = []
        for (slug, digest) in networks where kept(slug) != digest {
            do {
                _ = try await Archive(setting, for: .public, replaces: true)
                    .write(slug, to: folder.appending(path: slug))
            } catch {
                failures.append("\(slug): \(error)")
            }
        }
        clear(networks.map(\.0))
        return failures
    }

    /// After a network was renamed its archive stands under the new name alone; the old addresses are in it.
    private func clear(_ standing: [String]) {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
        let kept = Set(standing.compactMap { try? ArchivedNetwork(folder.appending(path: $0)).network })
        for name in names where !standing.contains(name) && !name.hasPrefix(".") {
            let place = folder.appending(path: name)
            guard let archive = try? ArchivedNetwork(place), archive.audience == .public, kept.contains(archive.network)
            else { continue }
            try? FileManager.default.removeItem(at: place)
        }
    }

    /// The last digest of what stands on the shelf.
    private func kept(_ slug: String) -> String? { try? ArchivedNetwork(folder.appending(path: slug)).digest }
}
