import Foundation
import Testing

@testable import Files

struct ZipArchiveTests {
    @Test func `the check sum is the one everybody computes`() {
        var sum = CheckSum()
        sum.add(Array("123456789".utf8))
        #expect(sum.value == 0xcbf4_3926)
    }

    @Test func `an archive holds its files one after the other, with a directory at its end`() async throws {
        let place = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
        let long = [UInt8](repeating: 65, count: 200_000)
        try Data(long).write(to: place)
        defer { try? FileManager.default.removeItem(at: place) }
        let archive = ZipArchive([.init("one.txt", .bytes(Array("One.".utf8))), .init("två.txt", .file(place))])
        var written: [UInt8] = []
        try await archive.write { written += $0 }
        #expect(written.starts(with: [0x50, 0x4b, 3, 4]))
        #expect(written.suffix(22).starts(with: [0x50, 0x4b, 5, 6]))
        #expect(written.suffix(12).first == 2)
        #expect(written.count > 200_004)
        let text = String(decoding: written, as: UTF8.self)
        #expect(text.contains("One.") && text.ranges(of: "två.txt").count == 2)
        var again: [UInt8] = []
        try await archive.write { again += $0 }
        #expect(again == written)
    }
}
