import Dispatch
import Foundation
import Sealing

/// Keeps the files people hand in, each once, under the SHA-256 of what is in it (`ab/cdef…`).
///
/// Files are put in place before the action that names them; one that no action came to name is harmless.
package struct FileStore: Sendable {
    package static let usualLimit = 50 << 20

    private static let queue = DispatchQueue(label: "roundtable.files", attributes: .concurrent)

    package let folder: URL

    /// Where files grow before they are whole: in the same folder, so that moving one is a rename.
    private var nursery: URL { folder.appendingPathComponent("incoming", isDirectory: true) }

    package init(folder: URL) throws(FileStoreFailure) {
        self.folder = folder
        do {
            // What people hand in is for this program alone, in a folder made by an earlier version, too.
            for place in [folder, nursery] {
                try FileManager.default.createDirectory(
                    at: place, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
                chmod(place.path, 0o700)
            }
        } catch {
            throw .unusableFolder(folder.path)
        }
    }

    /// A new file to be written piece by piece; it stays unseen until it is kept.
    package func begin(limit: Int = usualLimit) throws(FileStoreFailure) -> Incoming {
        try Incoming(draft: nursery.appendingPathComponent(Token.random().text), store: self, limit: limit)
    }

    package func keep(
        _ content: some Collection<UInt8>, limit: Int = usualLimit
    ) throws(FileStoreFailure) -> StoredFile {
        let incoming = try begin(limit: limit)
        try incoming.write(content)
        return try incoming.keep()
    }

    /// The same, where waiting for the disk holds up nobody else: many are kept side by side.
    package func keep(
        apart content: [UInt8], limit: Int = usualLimit
    ) async throws(FileStoreFailure) -> StoredFile {
        let kept: Result<StoredFile, FileStoreFailure> = await withCheckedContinuation { continuation in
            Self.queue.async {
                do throws(FileStoreFailure) {
                    continuation.resume(returning: .success(try keep(content, limit: limit)))
                } catch {
                    continuation.resume(returning: .failure(error))
                }
            }
        }
        return try kept.get()
    }

    /// The whole content, checked against its name.
    package func read(_ digest: String) throws(FileStoreFailure) -> [UInt8] {
        let place = try open(digest)
        let content: [UInt8]
        do { content = [UInt8](try Data(contentsOf: place)) } catch { throw .unreadable(digest) }
        guard Digest(hashing: content) == Digest(hex: digest) else { throw .damaged(digest) }
        return content
    }

    /// Where the content lies, for one who streams it out; never to be written to.
    package func open(_ digest: String) throws(FileStoreFailure) -> URL {
        guard let place = place(of: digest), FileManager.default.fileExists(atPath: place.path) else {
            throw .notFound(digest)
        }
        return place
    }

    package func contains(_ digest: String) -> Bool {
        (try? open(digest)) != nil
    }

    /// Takes the file away for good; the caller knows that nothing names it any more.
    package func remove(_ digest: String) throws(FileStoreFailure) {
        let place = try open(digest)
        guard unlink(place.path) == 0 || errno == ENOENT else { throw .unwritable(errno: errno) }
        try Disk.syncFolder(place.deletingLastPathComponent())
    }

    /// Clears away what an interrupted process left half-written.
    @discardableResult
    package func sweep(untouchedSince moment: Date) -> Int {
        Self.old(in: nursery, moment).count { unlink($0.path) == 0 }
    }

    /// The digests of the files nobody has handed in since a moment; handing the same content in again counts.
    package func untouched(since moment: Date) -> [String] {
        shelves.flatMap { shelf in
            Self.old(in: shelf, moment).map { shelf.lastPathComponent + $0.lastPathComponent }
        }.filter { Digest(hex: $0) != nil }
    }

    /// Takes files away for good, except one that is handed in again meanwhile.
    ///
    /// - Returns: how many are gone.
    @discardableResult
    package func clear(_ digests: [String], untouchedSince moment: Date) -> Int {
        digests.count { text in
            guard let digest = Digest(hex: text) else { return false }
            // Set aside first: from then on it is ours alone, and its age can be trusted.
            let aside = nursery.appendingPathComponent(Token.random().text)
            guard rename(place(of: digest).path, aside.path) == 0 else { return false }
            if Self.touched(aside).map({ $0 < moment }) == true { return unlink(aside.path) == 0 }
            try? settle(aside, as: digest)
            return false
        }
    }

    private var shelves: [URL] {
        let all = try? FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
        return (all ?? []).filter { $0.lastPathComponent.count == 2 }
    }

    private static func old(in folder: URL, _ moment: Date) -> [URL] {
        let files = try? FileManager.default.contentsOfDirectory(
            at: folder, includingPropertiesForKeys: [.contentModificationDateKey])
        return (files ?? []).filter { file in touched(file).map { $0 < moment } ?? false }
    }

    private static func touched(_ file: URL) -> Date? {
        try? file.resourceValues(forKeys: [.contentModificationDateKey]).contentModificationDate
    }

    /// Moves a whole file to its place, so that it is there after a power cut, or the old state is.
    func settle(_ draft: URL, as digest: Digest) throws(FileStoreFailure) {
        let place = place(of: digest)
        let shelf = place.deletingLastPathComponent()
        if mkdir(shelf.path, 0o700) == 0 {
            try Disk.syncFolder(folder)
        } else if errno != EEXIST {
            throw .unwritable(errno: errno)
        }
        guard rename(draft.path, place.path) == 0 else { throw .unwritable(errno: errno) }
        try Disk.syncFolder(shelf)
    }

    /// Nothing for what is no digest: a name from outside never becomes a path.
    private func place(of digest: String) -> URL? {
        Digest(hex: digest).map { place(of: $0) }
    }

    private func place(of digest: Digest) -> URL {
        let hex = digest.hex
        return folder.appendingPathComponent(String(hex.prefix(2)), isDirectory: true)
            .appendingPathComponent(String(hex.dropFirst(2)))
    }
}
