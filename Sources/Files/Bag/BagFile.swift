import Foundation

/// A file of a bag while it is being written: piece by piece, its digests taken on the way.
package final class BagFile {
    private static let room = 1 << 17

    let path: String
    private let file: Int32
    private var waiting: [UInt8] = []
    private(set) var digests = BagDigests()

    init(_ path: String, at place: URL) throws(BagFault) {
        self.path = path
        file = open(place.path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0o644)
        guard file >= 0 else { throw .unwritable(path, reason: String(cString: strerror(errno))) }
        waiting.reserveCapacity(Self.room)
    }

    deinit { close(file) }

    package func write(_ text: String) throws(BagFault) { try write(text.utf8) }

    package func write(_ bytes: some Collection<UInt8>) throws(BagFault) {
        waiting += bytes
        if waiting.count >= Self.room { try flush() }
    }

    func flush() throws(BagFault) {
        if waiting.isEmpty { return }
        digests.update(waiting)
        do throws(FileStoreFailure) {
            try Disk.write(ContiguousArray(waiting), to: file)
        } catch {
            throw .unwritable(path, reason: error.description)
        }
        waiting.removeAll(keepingCapacity: true)
    }
}
