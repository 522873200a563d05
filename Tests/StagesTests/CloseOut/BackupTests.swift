import Domain
import Foundation
import Stages
import Storage
import TestKit
import Testing

struct BackupTests {
    @Test(arguments: Engine.allCases)
    func `a backup made while people write is whole, and comes back on either engine`(other: Engine) async throws {
        try await House.active { (house: House) async throws in
            let network = try await house.groove()
            let writing = Task {
                try await RandomLife(house, seed: 7).live(steps: 400)
            }
            try await Task.sleep(for: .milliseconds(50))
            let place = URL(filePath: try Scratch.file("backup"))
            let copied = try await Backup(house.setting).write(to: place)
            #expect(copied.rows > 100)
            writing.cancel()
            _ = await writing.result
            let again = try await Setting.test(on: other)
            let found = try await Backup(again).restore(place)
            #expect(found.key == house.setting.key.hex)
            let (broken, events) = try await again.database.read { connection in
                (try Invariants(connection).broken(), try EventLog(connection, network).latest(1).first?.position ?? 0)
            }
            #expect(broken == [])
            #expect(events > 50)
            let second = URL(filePath: try Scratch.file("backup"))
            _ = try await Backup(again).write(to: second)
            let (first, last) = (try ArchivedFolder(at: place).files, try ArchivedFolder(at: second).files)
            #expect(first.filter { $0.key.hasPrefix("data/") } == last.filter { $0.key.hasPrefix("data/") })
            await #expect(throws: ArchiveFault.inUse) { _ = try await Backup(again).restore(place) }
            await again.database.shutdown()
        }
    }

    /// Which file it is for the disk: another one when it was written anew.
    private static func number(of file: URL) -> UInt64 {
        var facts = stat()
        return stat(file.path, &facts) == 0 ? UInt64(facts.st_ino) : 0
    }

    @Test func `the shelf of public archives follows what happens, and only that`() async throws {
        let shelf = try Scratch.file("shelf")
        let site = Site(publicAddress: "http://localhost:8080", archives: shelf)
        try await House.at(.active, site: site) { house in
            let kept = try #require(ArchiveShelf(house.setting))
            let front = URL(filePath: shelf).appending(path: "groove/bag-info.txt")
            #expect(try await kept.round() == [])
            let first = Self.number(of: front)
            #expect(try await kept.round() == [])
            let same = Self.number(of: front)
            #expect(first == same)
            try await RandomLife(house, seed: 3).live(steps: 5)
            #expect(try await kept.round() == [])
            let later = Self.number(of: front)
            #expect(first != later)
            #expect(ServedShelf(URL(filePath: shelf)).count == 1)
        }
    }
}
