import Foundation
import Sealing

/// A file on its way in: written piece by piece, counted and hashed on the way, then kept or discarded.
///
/// One that is dropped without being kept leaves nothing behind.
package final class Incoming {
    /// Enough of the beginning to tell what kind of file it is.
    package static let headLength = 4_096

    package let limit: Int
    package private(set) var size = 0
    package private(set) var head: [UInt8] = []

    private let draft: URL
    private let store: FileStore
    private var stream = SHA256Stream()
    private var file: Int32?

    init(draft: URL, store: FileStore, limit: Int) throws(FileStoreFailure) {
        self.draft = draft
        self.store = store
        self.limit = limit
        let handle = open(draft.path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
        guard handle >= 0 else { throw .unwritable(errno: errno) }
        file = handle
    }

    deinit { discard() }

    /// Refuses what goes over the limit before writing it, and discards the whole.
    package func write(_ bytes: some Collection<UInt8>) throws(FileStoreFailure) {
        guard let file else { throw .closed }
        guard bytes.count <= limit - size else {
            discard()
            throw .tooLarge(limit: limit)
        }
        let bytes = ContiguousArray(bytes)
        do throws(FileStoreFailure) {
            try Disk.write(bytes, to: file)
        } catch {
            discard()
            throw error
        }
        stream.update(bytes)
        size += bytes.count
        if head.count < Self.headLength { head += bytes.prefix(Self.headLength - head.count) }
    }

    /// Puts the file in its place for good. Keeping the same content twice gives the same file.
    package func keep() throws(FileStoreFailure) -> StoredFile {
        guard let file else { throw .closed }
        let digest = stream.finish()
        do throws(FileStoreFailure) {
            guard fsync(file) == 0 else { throw FileStoreFailure.unwritable(errno: errno) }
            try store.settle(draft, as: digest)
        } catch {
            discard()
            throw error
        }
        close(file)
        self.file = nil
        return StoredFile(digest: digest.hex, size: size)
    }

    package func discard() {
        guard let file else { return }
        close(file)
        unlink(draft.path)
        self.file = nil
    }
}
