import Foundation

/// The file that holds the key of the house.
struct KeyFile {
    let path: String

    func load() throws(KeyFileFailure) -> Key {
        if let key = try read() { return key }
        try create(Key.random())
        // Another process may have been faster: what counts is what now stands in the file.
        guard let key = try read() else { throw .unreadable(path: path, errno: ENOENT) }
        return key
    }

    /// Nothing, when there is no such file yet.
    private func read() throws(KeyFileFailure) -> Key? {
        let file = open(path, O_RDONLY | O_CLOEXEC)
        guard file >= 0 else {
            if errno == ENOENT { return nil }
            throw .unreadable(path: path, errno: errno)
        }
        defer { close(file) }
        var bytes = [UInt8](repeating: 0, count: 256)
        let count = Foundation.read(file, &bytes, bytes.count)
        guard count >= 0 else { throw .unreadable(path: path, errno: errno) }
        guard let key = Key(String(decoding: bytes.prefix(count), as: UTF8.self)) else { throw .notAKey(path: path) }
        return key
    }

    /// Written beside its place and then linked into it: the file is whole when it appears, and never replaces one.
    private func create(_ key: Key) throws(KeyFileFailure) {
        let draft = path + "." + Token.random(bytes: 5).text
        let file = open(draft, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
        guard file >= 0 else { throw .unwritable(path: path, errno: errno) }
        defer { unlink(draft) }
        let line = Array((key.hex + "\n").utf8)
        let written = write(file, line, line.count) == line.count && fsync(file) == 0
        let problem = errno
        close(file)
        guard written else { throw .unwritable(path: path, errno: problem) }
        guard link(draft, path) == 0 || errno == EEXIST else { throw .unwritable(path: path, errno: errno) }
        syncFolder()
    }

    private func syncFolder() {
        let folder = open(URL(fileURLWithPath: path).deletingLastPathComponent().path, O_RDONLY | O_CLOEXEC)
        guard folder >= 0 else { return }
        fsync(folder)
        close(folder)
    }
}
