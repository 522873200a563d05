import Files
import Foundation
import Sealing
import Testing

struct BagSealerTests {
    private func bag(_ place: URL) throws {
        let writer = try BagWriter(place)
        try writer.write(String(repeating: "words\n", count: 40_000), at: "long.txt")
        try writer.write("", at: "deep/empty.txt")
        try writer.finish([("Source-Organization", "Us")])
    }

    @Test func `a bag that was sealed opens with its passphrase alone, and is whole`() throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "roundtable-seal-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let (first, sealed, again) = (
            folder.appending(path: "first"), folder.appending(path: "sealed"), folder.appending(path: "again")
        )
        try bag(first)
        try BagSealer(passphrase: "été, twice").seal(first, to: sealed)
        #expect(throws: SealedStream.Failure.doesNotOpen) {
            try BagSealer(passphrase: "winter").open(sealed, to: again)
        }
        #expect(!FileManager.default.fileExists(atPath: again.path))
        let content = try Data(contentsOf: sealed)
        #expect(content.firstRange(of: Data("words".utf8)) == nil)
        // The same letters, composed otherwise.
        try BagSealer(passphrase: "e\u{301}te\u{301}, twice").open(sealed, to: again)
        #expect(try Bag(again).paths == ["deep/empty.txt", "long.txt"])
        for damaged in [content.dropLast(), content.dropLast(70_000), content + [0]] {
            let other = folder.appending(path: "damaged")
            try Data(damaged).write(to: other)
            #expect(throws: SealedStream.Failure.doesNotOpen) {
                try BagSealer(passphrase: "été, twice").open(other, to: folder.appending(path: "never"))
            }
        }
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path).filter { $0.hasPrefix(".") } == [])
    }
}
