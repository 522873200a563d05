import Domain
import Files
import Foundation
import Stages
import Storage
import TestKit
import Testing

struct RestoreTests {
    /// A server nobody has used yet, of either engine.
    private func empty(_ engine: Engine = .chosen) async throws -> Setting {
        try await Setting.test(on: engine)
    }

    private func again(_ setting: Setting) async throws -> [String: Data] {
        let place = URL(filePath: try Scratch.file("archive"))
        _ = try await Archive(setting, for: .full).write("groove", to: place)
        return try ArchivedFolder(at: place).files
    }

    @Test(arguments: Stage.allCases)
    func `archived, restored and archived again at every stage, nothing differs`(stage: Stage) async throws {
        try await House.at(stage) { (house: House) async throws in
            let folder = try await ArchivedFolder(house)
            let setting = try await empty()
            _ = try await Restoring(setting).restore(folder.place, replaces: false)
            #expect(differing(try folder.files, try await again(setting)) == [])
            #expect(try await setting.database.read { try Invariants($0).broken() } == [])
            await setting.database.shutdown()
        }
    }

    @Test(arguments: [1, 2, 3] as [UInt64])
    func `so it is with worlds of chance, from SQLite to PostgreSQL and back`(seed: UInt64) async throws {
        try await House.at(.active) { (house: House) async throws in
            try await RandomLife(house, seed: seed).live(steps: 60)
            let folder = try await ArchivedFolder(house)
            var last = folder.place
            for engine in [Engine.postgres, .sqlite] {
                let setting = try await empty(engine)
                _ = try await Restoring(setting).restore(last, replaces: false)
                last = URL(filePath: try Scratch.file("archive"))
                _ = try await Archive(setting, for: .full).write("groove", to: last)
                #expect(differing(try folder.files, try ArchivedFolder(at: last).files) == [], "\(engine)")
                await setting.database.shutdown()
            }
        }
    }

    @Test func `a network that is here is refused, and replaced when that is asked`() async throws {
        try await House.closed { (house: House) async throws in
            let folder = try await ArchivedFolder(house)
            await #expect(throws: ArchiveFault.alreadyHere("GROOVE")) {
                _ = try await Restoring(house.setting).restore(folder.place, replaces: false)
            }
            let facilitator = try await house.browser(as: .facilitator)
            _ = try await facilitator.send("/networks/groove/consent", .consents("open"))
            _ = try await Restoring(house.setting).restore(folder.place, replaces: true)
            #expect(differing(try folder.files, try await again(house.setting)) == [])
            #expect(try await house.events(.house).suffix(2).first == "network.restored")
            #expect(try await facilitator.get("/networks/groove/closing").status == 200)
        }
    }

    @Test func `only a full archive is taken in`() async throws {
        try await House.closed { (house: House) async throws in
            let folder = try await ArchivedFolder(house, for: .members)
            let setting = try await empty()
            await #expect(throws: ArchiveFault.notFull("members")) {
                _ = try await Restoring(setting).restore(folder.place, replaces: false)
            }
            await setting.database.shutdown()
        }
    }

    @Test func `hostile rows are refused with a reason and leave nothing behind`() async throws {
        try await House.closed { (house: House) async throws in
            let hostile: [(String, (String) -> String, String)] = [
                ("data/record/thread.jsonl", { $0 + "[1,2]\n" }, "it cannot be read"),
                (
                    "data/record/session.jsonl", { _ in "[\"hash\"]\n[\"x\"]\n" },
                    "There is no table record/session.jsonl"
                ),
                (
                    "data/record/goal.jsonl", { $0.replacing("\"statement\"", with: "\"statement) --\"") },
                    "has no column"
                ),
                (
                    "data/record/membership.jsonl",
                    { $0.replacing(/\n\[[0-9]+/, with: "\n[0") }, "it belongs to another network"
                ),
                ("data/record/thread.jsonl", { $0.replacing(/\n\[[0-9]+/, with: "\n[7") }, "fit together|id another"),
            ]
            for (path, change, reason) in hostile {
                let folder = try await ArchivedFolder(house)
                try folder.write(change((try? folder.text(path)) ?? ""), at: path)
                try folder.write("a file that nobody may keep", at: "data/files/0011223344556677.txt")
                try folder.seal()
                let setting = try await empty()
                do {
                    _ = try await Restoring(setting).restore(folder.place, replaces: false)
                    Issue.record("\(path) was taken in")
                } catch {
                    #expect("\(error)".firstMatch(of: try Regex(reason)) != nil, "\(path): \(error)")
                }
                let left = try await setting.database.read { connection in
                    try ["network", "person", "event", "membership"].filter {
                        try connection.exists("SELECT 1 FROM \(SQL(stringLiteral: $0)) LIMIT 1")
                    }
                }
                #expect(left == [])
                #expect(try ArchivedFolder(at: setting.files.folder).files == [:])
                await setting.database.shutdown()
            }
        }
    }

    @Test func `what somebody wrote as a script comes in as the text it is`() async throws {
        try await House.active { (house: House) async throws in
            let member = try await house.browser(as: .facilitator)
            _ = try await member.send(
                "/networks/groove/conversations/new", ["title": "<script>", "text": "<script>alert(1)</script>"])
            let folder = try await ArchivedFolder(house)
            #expect(folder.fault() == "whole")
        }
    }

    private func differing(_ first: [String: Data], _ second: [String: Data]) -> [String] {
        Set(first.keys).union(second.keys).filter { first[$0] != second[$0] }.sorted()
    }
}
