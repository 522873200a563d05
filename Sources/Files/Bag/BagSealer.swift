import Foundation
import Sealing

/// Makes one sealed file of a bag, and a bag of it again: each file as its path, its length and what is in it.
package struct BagSealer {
    private let passphrase: String

    package init(passphrase: String) {
        self.passphrase = passphrase
    }

    /// Checks the bag first: what is not whole is not sealed.
    package func seal(_ folder: URL, to file: URL) throws {
        try Bag(folder).check()
        var sealer = try StreamSealer(passphrase: passphrase)
        let draft = file.deletingLastPathComponent().appending(path: ".\(file.lastPathComponent).unfinished")
        unlink(draft.path)
        let out = try BagFile("\(file.lastPathComponent)", at: draft)
        do {
            try out.write(sealer.head)
            var waiting: [UInt8] = []
            func pass(_ bytes: some Sequence<UInt8>) throws(BagFault) {
                waiting += bytes
                while waiting.count > SealedStream.piece {
                    try out.write(sealer.seal(Array(waiting.prefix(SealedStream.piece)), isLast: false))
                    waiting.removeFirst(SealedStream.piece)
                }
            }
            for (path, size) in try BagInventory(folder, most: Bag.mostFiles).files.sorted(by: { $0.key < $1.key }) {
                try pass("\(size) \(path)\n".utf8)
                var count = 0
                try BagReading.pieces(of: folder.appending(path: path), called: path) { (piece) throws(BagFault) in
                    count += piece.count
                    try pass(piece)
                }
                guard count == size else { throw BagFault.changed(path) }
            }
            try out.write(sealer.seal(waiting, isLast: true))
            try out.flush()
            guard link(draft.path, file.path) == 0 else {
                throw BagFault.unwritable(file.path, reason: String(cString: strerror(errno)))
            }
            unlink(draft.path)
        } catch {
            unlink(draft.path)
            throw error
        }
    }

    /// The folder appears when everything in it is there and the bag is whole.
    package func open(_ file: URL, to folder: URL) throws {
        guard !FileManager.default.fileExists(atPath: folder.path) else {
            throw BagFault.unwritable(folder.path, reason: "there is something already")
        }
        let draft = folder.deletingLastPathComponent().appending(path: ".\(folder.lastPathComponent).unfinished")
        try? FileManager.default.removeItem(at: draft)
        try FileManager.default.createDirectory(
            at: draft, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
        do {
            var unpacking = Unpacking(into: draft)
            try pieces(of: file) { try unpacking.take($0) }
            try unpacking.end()
            try Bag(draft).check()
            guard rename(draft.path, folder.path) == 0 else {
                throw BagFault.unwritable(folder.path, reason: String(cString: strerror(errno)))
            }
        } catch {
            try? FileManager.default.removeItem(at: draft)
            throw error
        }
    }

    private func pieces(of file: URL, _ body: ([UInt8]) throws -> Void) throws {
        var opener: StreamOpener?
        var waiting: [UInt8] = []
        var problem: (any Error)?
        let passphrase = passphrase
        try BagReading.pieces(of: file, called: file.lastPathComponent) { (piece) throws(BagFault) in
            guard problem == nil else { return }
            waiting += piece
            do {
                if opener == nil, waiting.count >= SealedStream.headLength {
                    opener = try StreamOpener(
                        head: Array(waiting.prefix(SealedStream.headLength)), passphrase: passphrase)
                    waiting.removeFirst(SealedStream.headLength)
                }
                while opener != nil, waiting.count > SealedStream.sealedPiece {
                    try body(opener?.open(Array(waiting.prefix(SealedStream.sealedPiece))) ?? [])
                    waiting.removeFirst(SealedStream.sealedPiece)
                }
            } catch { problem = error }
        }
        if let problem { throw problem }
        guard var last = opener else { throw SealedStream.Failure.notSealed }
        try body(last.open(waiting))
        guard last.isAtEnd else { throw SealedStream.Failure.doesNotOpen }
    }

    /// Writes files as they come out of the stream.
    private struct Unpacking {
        private let folder: URL
        private var waiting: [UInt8] = []
        private var file: BagFile?
        private var left = 0

        init(into folder: URL) { self.folder = folder }

        mutating func take(_ bytes: [UInt8]) throws {
            waiting += bytes
            while !waiting.isEmpty {
                if let file {
                    let part = waiting.prefix(left)
                    try file.write(part)
                    left -= part.count
                    waiting.removeFirst(part.count)
                    if left == 0 { try finish(file) }
                } else {
                    guard let end = waiting.firstIndex(of: 10) else {
                        guard waiting.count < 1024 else { throw BagFault.badName("a name that does not end") }
                        return
                    }
                    try begin(String(decoding: waiting[..<end], as: UTF8.self))
                    waiting.removeFirst(end + 1)
                }
            }
        }

        private mutating func begin(_ line: String) throws {
            let parts = line.split(separator: " ", maxSplits: 1).map(String.init)
            guard parts.count == 2, let size = Int(parts[0]), size >= 0, BagReading.isPlain(parts[1]) else {
                throw BagFault.badName(line)
            }
            let place = folder.appending(path: parts[1])
            try FileManager.default.createDirectory(
                at: place.deletingLastPathComponent(), withIntermediateDirectories: true)
            let file = try BagFile(parts[1], at: place)
            left = size
            if size == 0 { try finish(file) } else { self.file = file }
        }

        private mutating func finish(_ done: BagFile) throws {
            try done.flush()
            file = nil
        }

        func end() throws {
            guard file == nil, waiting.isEmpty else { throw SealedStream.Failure.doesNotOpen }
        }
    }
}
