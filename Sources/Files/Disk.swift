import Foundation

/// The two things that make a write lasting.
enum Disk {
    static func write(_ bytes: ContiguousArray<UInt8>, to file: Int32) throws(FileStoreFailure) {
        let problem: Int32 = bytes.withUnsafeBytes { raw in
            var left = raw
            while let start = left.baseAddress, !left.isEmpty {
                let count = Foundation.write(file, start, left.count)
                if count >= 0 {
                    left = UnsafeRawBufferPointer(rebasing: left.dropFirst(count))
                } else if errno != EINTR {
                    return errno
                }
            }
            return 0
        }
        guard problem == 0 else { throw .unwritable(errno: problem) }
    }

    /// A rename lasts only once its folder is on the disk.
    static func syncFolder(_ folder: URL) throws(FileStoreFailure) {
        let handle = open(folder.path, O_RDONLY | O_CLOEXEC)
        guard handle >= 0 else { throw .unwritable(errno: errno) }
        defer { close(handle) }
        guard fsync(handle) == 0 else { throw .unwritable(errno: errno) }
    }
}
