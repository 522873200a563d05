import Domain
import Files
import Foundation
import Storage

/// Brings a full archive into a living or an empty house: checked from all sides first, files before rows, and what came
/// with an archive that is refused is taken away again.
package struct Restoring: Sendable {
    private let setting: Setting

    package init(_ setting: Setting) {
        self.setting = setting
    }

    package func restore(
        _ folder: URL, replaces: Bool, _ progress: (_ done: Int, _ all: Int) -> Void = { _, _ in }
    ) async throws -> ArchivedNetwork {
        let archive = try ArchivedNetwork(folder)
        guard archive.audience == .full else { throw ArchiveFault.notFull(archive.audience.rawValue) }
        _ = try archive.verify(progress)
        try checkRoom(for: archive)
        let brought = try files(of: archive)
        do {
            _ = try await setting.perform(
                RestoreNetwork(archive: archive, replaces: replaces), in: .house, as: .clock,
                once: setting.newEventID())
        } catch {
            for digest in brought { try? setting.files.remove(digest) }
            throw error
        }
        return archive
    }

    /// - Returns: those that were not here before.
    private func files(of archive: ArchivedNetwork) throws -> [String] {
        var brought: [String] = []
        do {
            for path in archive.bag.paths where path.hasPrefix("files/") {
                guard let entry = archive.bag.entry(path), !setting.files.contains(entry.sha256) else { continue }
                let incoming = try setting.files.begin(limit: ArchivedNetwork.largest)
                var problem: (any Error)?
                try BagReading.pieces(of: archive.bag.place(of: path), called: path) { (piece) throws(BagFault) in
                    do { try incoming.write(piece) } catch { problem = problem ?? error }
                }
                if let problem { throw problem }
                brought.append(try incoming.keep().digest)
            }
            try checkFiles(of: archive)
        } catch {
            for digest in brought { try? setting.files.remove(digest) }
            throw error
        }
        return brought
    }

    /// Every file a row names is there.
    private func checkFiles(of archive: ArchivedNetwork) throws {
        for rows in try RecordedRows.all(in: archive) where RecordedTableStore.namesFiles(rows.table) {
            guard let place = rows.place(of: "digest") else { continue }
            try rows.each { lines in
                for case .text(let digest) in lines.map({ $0[place] }) where !setting.files.contains(digest) {
                    throw ArchiveFault.missingFile(digest)
                }
            }
        }
    }

    private func checkRoom(for archive: ArchivedNetwork) throws {
        let needed = archive.bag.paths.filter { $0.hasPrefix("files/") }.reduce(0) { sum, path in
            let size = try? archive.bag.place(of: path).resourceValues(forKeys: [.fileSizeKey]).fileSize
            return sum + (size ?? 0)
        }
        let facts = try FileManager.default.attributesOfFileSystem(forPath: setting.files.folder.path)
        if let free = (facts[.systemFreeSize] as? NSNumber)?.intValue, free < needed {
            throw ArchiveFault.noRoom(needed: needed, free: free)
        }
    }
}
