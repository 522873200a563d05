import Files
import Foundation
import Sealing
import Testing

/// Each test has a store of its own in a folder that goes away with it.
final class FileStoreTests {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("files-\(UUID().uuidString)")
    let store: FileStore

    init() throws {
        store = try FileStore(folder: folder)
    }

    deinit { try? FileManager.default.removeItem(at: folder) }

    @Test func `what is kept comes back under the hash of its content`() throws {
        let file = try store.keep(Array("abc".utf8))
        #expect(file.digest == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
        #expect(file.size == 3)
        #expect(try store.read(file.digest) == Array("abc".utf8))
        #expect(store.contains(file.digest))
        let path = try store.open(file.digest).path
        #expect(path.hasSuffix("/ba/7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"))
    }

    @Test func `pieces of any size make the same file as the whole`() throws {
        for _ in 0..<40 {
            let content = Chance.bytes(Int.random(in: 0...60_000))
            let incoming = try store.begin()
            var rest = content[...]
            while !rest.isEmpty {
                let piece = rest.prefix(Int.random(in: 1...9_000))
                try incoming.write(piece)
                rest = rest.dropFirst(piece.count)
            }
            #expect(incoming.head == Array(content.prefix(Incoming.headLength)))
            let file = try incoming.keep()
            #expect(file == StoredFile(digest: Digest(hashing: content).hex, size: content.count))
            #expect(try store.read(file.digest) == content)
        }
        #expect(try drafts().isEmpty)
    }

    @Test func `the same content is kept once`() throws {
        let first = try store.keep(Array("twice".utf8))
        #expect(try store.keep(Array("twice".utf8)) == first)
        #expect(try files().count == 1)
    }

    @Test func `nothing over the limit is written, and nothing of it stays`() throws {
        let incoming = try store.begin(limit: 10)
        try incoming.write([UInt8](repeating: 1, count: 10))
        #expect(throws: FileStoreFailure.tooLarge(limit: 10)) { try incoming.write([1]) }
        #expect(throws: FileStoreFailure.closed) { try incoming.keep() }
        #expect(try drafts().isEmpty)
        #expect(try store.keep([UInt8](repeating: 1, count: 10), limit: 10).size == 10)
    }

    @Test func `a file that is discarded or dropped leaves nothing behind`() throws {
        let discarded = try store.begin()
        try discarded.write([1, 2, 3])
        #expect(try drafts().count == 1)
        discarded.discard()
        #expect(try drafts().isEmpty)
        #expect(throws: FileStoreFailure.closed) { try discarded.write([4]) }

        try { try store.begin().write([1, 2, 3]) }()
        #expect(try drafts().isEmpty)
        #expect(try files().isEmpty)
    }

    @Test(arguments: ["", "ab", "../../etc/passwd", "incoming", String(repeating: "0", count: 64)])
    func `a name that is no digest of a kept file finds nothing`(name: String) {
        #expect(!store.contains(name))
        #expect(throws: FileStoreFailure.notFound(name)) { try store.read(name) }
        #expect(throws: FileStoreFailure.notFound(name)) { try store.open(name) }
        #expect(throws: FileStoreFailure.notFound(name)) { try store.remove(name) }
    }

    @Test func `a changed file is not handed out as the old one`() throws {
        let file = try store.keep(Array("as it was".utf8))
        try Data("as it is".utf8).write(to: store.open(file.digest))
        #expect(throws: FileStoreFailure.damaged(file.digest)) { try store.read(file.digest) }
        #expect(try store.keep(Array("as it was".utf8)) == file)
        #expect(try store.read(file.digest) == Array("as it was".utf8))
    }

    @Test func `a removed file is gone, and only that one`() throws {
        let gone = try store.keep([1])
        let stays = try store.keep([2])
        try store.remove(gone.digest)
        #expect(!store.contains(gone.digest))
        #expect(store.contains(stays.digest))
    }

    @Test func `many keep the same and other files at once`() async throws {
        let store = store
        let kept = try await withThrowingTaskGroup(of: StoredFile.self) { group in
            for index in 0..<64 {
                group.addTask { try store.keep([UInt8](repeating: UInt8(index % 4), count: 5_000)) }
            }
            return try await group.reduce(into: Set<StoredFile>()) { $0.insert($1) }
        }
        #expect(kept.count == 4)
        for file in kept { #expect(try store.read(file.digest).count == 5_000) }
        #expect(try drafts().isEmpty)
    }

    @Test func `sweeping takes what was abandoned and leaves what is being written`() throws {
        let incoming = try store.begin()
        try incoming.write([1])
        #expect(store.sweep(untouchedSince: Date(timeIntervalSinceNow: -3_600)) == 0)
        #expect(store.sweep(untouchedSince: Date(timeIntervalSinceNow: 3_600)) == 1)
        #expect(throws: FileStoreFailure.unwritable(errno: ENOENT)) { try incoming.keep() }
    }

    @Test func `old files are cleared, except one that is handed in again meanwhile`() throws {
        let old = try store.keep([1])
        let again = try store.keep([2])
        let young = try store.keep([3])
        let moment = Date(timeIntervalSinceNow: -3_600)
        for file in [old, again] {
            try FileManager.default.setAttributes(
                [.modificationDate: moment.addingTimeInterval(-60)], ofItemAtPath: store.open(file.digest).path)
        }
        let found = store.untouched(since: moment)
        #expect(Set(found) == [old.digest, again.digest])
        #expect(try store.keep([2]) == again)
        #expect(store.clear(found + [young.digest, "../../etc/passwd"], untouchedSince: moment) == 1)
        #expect(!store.contains(old.digest))
        #expect(try store.read(again.digest) == [2])
        #expect(try store.read(young.digest) == [3])
        #expect(try drafts().isEmpty)
    }

    @Test func `only the owner of the process can look in`() throws {
        let file = try store.keep([1])
        let place = try store.open(file.digest)
        let shelf = place.deletingLastPathComponent()
        for (path, mode) in [(place.path, 0o600), (shelf.path, 0o700), (folder.path, 0o700)] {
            #expect(try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int == mode)
        }
    }

    @Test func `a folder that cannot be made is refused`() {
        #expect(throws: FileStoreFailure.unusableFolder("/proc/nowhere")) {
            try FileStore(folder: URL(fileURLWithPath: "/proc/nowhere"))
        }
    }

    private func drafts() throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: folder.appendingPathComponent("incoming").path)
    }

    private func files() throws -> [String] {
        try FileManager.default.subpathsOfDirectory(atPath: folder.path)
            .filter { $0.split(separator: "/").last?.count == 62 }
    }
}
