import Foundation

/// How files of a bag are read: plain names only, plain files only, piece by piece.
package enum BagReading {
    /// One piece at a time stands in memory.
    static let piece = 1 << 18

    /// Whether a name stays within its folder: no climbing, no root, nothing a file system could take for something else.
    package static func isPlain(_ path: String) -> Bool {
        let parts = path.split(separator: "/", omittingEmptySubsequences: false)
        return !path.isEmpty && path.utf8.count <= 512 && parts.count <= 8
            && parts.allSatisfy { part in
                !part.isEmpty && part != "." && part != ".." && !part.hasPrefix(".")
                    && part.utf8.allSatisfy { byte in
                        (48...57).contains(byte) || (65...90).contains(byte) || (97...122).contains(byte)
                            || [UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: ".")].contains(byte)
                    }
            }
    }

    /// - Parameter path: as it is called in a sentence about it.
    package static func pieces(
        of file: URL, called path: String, _ body: ([UInt8]) throws(BagFault) -> Void
    ) throws(BagFault) {
        // Without waiting: a pipe that somebody put there must not keep anybody.
        let handle = open(file.path, O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK)
        guard handle >= 0 else { throw errno == ELOOP ? .notPlain(path) : .unreadable(path) }
        defer { close(handle) }
        var facts = stat()
        guard fstat(handle, &facts) == 0, facts.st_mode & S_IFMT == S_IFREG else { throw .notPlain(path) }
        while true {
            var count = 0
            let bytes = [UInt8](unsafeUninitializedCapacity: piece) { buffer, filled in
                count = read(handle, buffer.baseAddress, piece)
                filled = max(0, count)
            }
            if count == 0 { return }
            guard count > 0 else {
                if errno == EINTR { continue }
                throw .unreadable(path)
            }
            try body(bytes)
        }
    }

    /// A small file as text.
    package static func text(_ file: URL, called path: String, limit: Int) throws(BagFault) -> String {
        var bytes: [UInt8] = []
        try pieces(of: file, called: path) { (piece) throws(BagFault) in
            guard bytes.count + piece.count <= limit else { throw .tooLarge(path, limit: limit) }
            bytes += piece
        }
        guard let text = String(validating: bytes, as: UTF8.self) else { throw .unreadable(path) }
        return text
    }
}
