import Foundation
import Sealing
import Testing

struct SealedTests {
    @Test(arguments: ["", "a", "grüße, 你好", String(repeating: "long ", count: 5_000)])
    func `what was sealed opens with the same key only`(text: String) {
        let key = Key.random()
        let sealed = Sealed.seal(text, with: key)
        #expect(Sealed.open(sealed, with: key) == text)
        #expect(Sealed.open(sealed, with: .random()) == nil)
        #expect(Sealed.seal(text, with: key) != sealed)
    }

    @Test func `one changed bit anywhere, or one byte less, opens nothing`() {
        let key = Key.random()
        let sealed = Sealed.seal("twelve bytes", with: key)
        for index in sealed.indices {
            for bit in 0..<8 {
                var changed = sealed
                changed[index] ^= 1 << UInt8(bit)
                #expect(Sealed.open(changed, with: key) == nil)
            }
            #expect(Sealed.open(sealed.prefix(index), with: key) == nil)
        }
        #expect(Sealed.open(sealed + [0], with: key) == nil)
    }

    @Test func `a key is read from digits or base64 of exactly 32 bytes`() {
        let key = Key.random()
        #expect(Key(key.hex) == key)
        #expect(Key(" \(key.hex)\n") == key)
        #expect(Key(Data(key.bytes).base64EncodedString()) == key)
        #expect(Key("") == nil)
        #expect(Key(String(key.hex.dropLast(2))) == nil)
        #expect(Key(Data(key.bytes + [1]).base64EncodedString()) == nil)
        #expect(Key(bytes: key.bytes.dropLast()) == nil)
    }

    @Test func `keys for two purposes differ and stay the same`() {
        let key = Key.random()
        #expect(key.derived(for: "forms") == key.derived(for: "forms"))
        #expect(key.derived(for: "forms") != key.derived(for: "letters"))
        #expect(key.derived(for: "forms") != key)
    }

    @Test func `many who ask for the key at once get the same one, readable by its owner only`() async throws {
        let folder = try temporaryFolder()
        defer { try? FileManager.default.removeItem(at: folder) }
        let path = folder.appendingPathComponent("house.key").path
        let keys = try await withThrowingTaskGroup(of: Key.self) { group in
            for _ in 0..<16 { group.addTask { try Key.load(orCreateAt: path) } }
            return try await group.reduce(into: [Key]()) { $0.append($1) }
        }
        #expect(keys.allSatisfy { $0 == keys[0] })
        #expect(try Key.load(orCreateAt: path) == keys[0])
        let mode = try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
        #expect(mode == 0o600)
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["house.key"])
    }

    @Test func `a file that holds no key is refused and left alone`() throws {
        let folder = try temporaryFolder()
        defer { try? FileManager.default.removeItem(at: folder) }
        let file = folder.appendingPathComponent("house.key")
        try Data("not a key".utf8).write(to: file)
        #expect(throws: KeyFileFailure.notAKey(path: file.path)) { try Key.load(orCreateAt: file.path) }
        #expect(try Data(contentsOf: file) == Data("not a key".utf8))
    }

    @Test func `a key that cannot be kept is not handed out`() throws {
        let path = "/proc/nowhere/house.key"
        #expect(throws: KeyFileFailure.unwritable(path: path, errno: ENOENT)) { try Key.load(orCreateAt: path) }
    }

    private func temporaryFolder() throws -> URL {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("sealing-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        return folder
    }
}
