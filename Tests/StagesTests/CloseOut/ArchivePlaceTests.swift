import Domain
import Foundation
import Storage
import TestKit
import Testing

@testable import Stages

/// Where an archive is put, and what may make way for it.
struct ArchivePlaceTests {
    private static func write(_ house: House, to place: URL, _ name: String = "groove") async throws {
        _ = try await Archive(house.setting, for: .public, replaces: true).write(name, to: place)
    }

    private static func left(beside place: URL) throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: place.deletingLastPathComponent().path)
            .filter { $0.hasPrefix(".\(place.lastPathComponent).") }
    }

    @Test func `only an archive of the same network makes way; whatever else lies there keeps its place`() async throws
    {
        try await House.closed { (house: House) async throws in
            let place = URL(filePath: try Scratch.file("letters"))
            let own = place.appending(path: "novel.txt")
            try FileManager.default.createDirectory(at: place, withIntermediateDirectories: true)
            try Data("Chapter one".utf8).write(to: own)
            await #expect(throws: Refusal.self) { try await Self.write(house, to: place) }
            #expect(try String(contentsOf: own, encoding: .utf8) == "Chapter one")
            try FileManager.default.removeItem(at: own)
            try await Self.write(house, to: place)
            try await Self.write(house, to: place)
            #expect(try ArchivedNetwork(place).name == "GROOVE")
            await #expect(throws: Refusal.self, "a full record does not make way for a public one, nor the other way") {
                _ = try await Archive(house.setting, for: .full, replaces: true).write("groove", to: place)
            }
            let bag = place.appending(path: "bag-info.txt")
            let text = try String(contentsOf: bag, encoding: .utf8)
            let id = try ArchivedNetwork(place).network.description
            try Data(text.replacing(id, with: "0000000000009").utf8).write(to: bag)
            await #expect(throws: Refusal.self, "of another network") { try await Self.write(house, to: place) }
        }
    }

    @Test func `what a killed run left is cleared, and the archive it had moved aside gets its name back`() async throws
    {
        try await House.closed { (house: House) async throws in
            let place = URL(filePath: try Scratch.file("shelf"))
            // No process has this number: it is above the highest there can be.
            let unfinished = place.deletingLastPathComponent().appending(
                path: ".\(place.lastPathComponent).4194999.unfinished")
            try FileManager.default.createDirectory(at: unfinished, withIntermediateDirectories: true)
            try await Self.write(house, to: place)
            #expect(try Self.left(beside: place) == [])
            let old = unfinished.appendingPathExtension("old")
            try FileManager.default.moveItem(at: place, to: old)
            await #expect(throws: (any Error).self) {
                _ = try await Archive(house.setting, for: .public).write("groove", to: place)
            }
            try await Self.write(house, to: place)
            #expect(try Self.left(beside: place) == [] && ArchivedNetwork(place).name == "GROOVE")
        }
    }

    @Test func `a draft of the charter stands in the full record only`() async throws {
        try await House.at(.design) { (house: House) async throws in
            for (audience, isThere) in [(ArchiveAudience.public, false), (.members, false), (.full, true)] {
                let place = URL(filePath: try Scratch.file("draft"))
                _ = try await Archive(house.setting, for: audience).write("groove", to: place)
                let goals = try String(contentsOf: place.appending(path: "data/goals.html"), encoding: .utf8)
                #expect(goals.contains("How is staff capacity for facilitating") == isThere, "\(audience)")
            }
        }
    }

    @Test func `somebody called like a part of a page takes nothing of it away`() async throws {
        try await House.closed { (house: House) async throws in
            try await house.run("UPDATE membership SET name = 'title' WHERE name = 'Joseph Banda'")
            try await house.run("UPDATE person SET name = 'title' WHERE name = 'Joseph Banda'")
            let folder = try await ArchivedFolder(house, for: .public)
            #expect(folder.fault() == "whole")
            let page = try folder.text("data/index.html")
            #expect(page.contains("class=\"title\"") && page.contains("<title>"))
        }
    }

    @Test func `the public reads of keepers who agreed, and of no other; notes stay within the network`() async throws {
        try await House.closing { (house: House) async throws in
            let convener = try await house.browser(as: .convener)
            try await house.completeChecklist(as: convener)
            _ = try await convener.send(
                "/networks/groove/closing/keepers/new",
                ["resource": "The photos", "name": "Nobody yet", "place": "A drawer"])
            for (audience, sees) in [(ArchiveAudience.public, false), (.members, true), (.full, true)] {
                let folder = try await ArchivedFolder(house, for: audience)
                let page = try folder.text("data/closing.html")
                #expect(page.contains("The photos") == sees && page.contains("Seen to.") == sees, "\(audience)")
                #expect(page.contains("The archive") && page.contains("Begin with mentors."))
                #expect(try folder.text("data/tables/closing.csv").contains("Seen to.") == sees)
                #expect(try !folder.text("data/index.html").contains("The photos"))
            }
        }
    }

    @Test func `a renamed network stands on the shelf once`() async throws {
        let shelf = try Scratch.file("shelf")
        try await House.at(.active, site: Site(publicAddress: "http://localhost:8080", archives: shelf)) {
            (house: House) async throws in
            let kept = try #require(ArchiveShelf(house.setting))
            #expect(try await kept.round() == [])
            let stranger = URL(filePath: shelf).appending(path: "notes")
            try FileManager.default.createDirectory(at: stranger, withIntermediateDirectories: true)
            let convener = try await house.browser(as: .convener)
            let rename = try await convener.get("/networks/groove/name").mark.merging(["name": "Circle"]) { $1 }
            #expect(try await convener.send("/networks/groove/name", rename).status == 303)
            #expect(try await kept.round() == [])
            let names = try FileManager.default.contentsOfDirectory(atPath: shelf)
            #expect(names.contains("circle") && names.contains("notes") && !names.contains("groove"))
        }
    }

    @Test func `people who came with an archive wait to be claimed`() async throws {
        try await House.closed { (house: House) async throws in
            let folder = try await ArchivedFolder(house, for: .full)
            let setting = try await Setting.test(on: .chosen)
            _ = try await Restoring(setting).restore(folder.place, replaces: false)
            let waiting = try await setting.read(as: .clock) { try ClaimStore($0).unclaimed(50, after: nil) }
            #expect(waiting.contains { $0.name == "Joseph Banda" && $0.networks == ["GROOVE"] })
            #expect(try await setting.database.read { try Invariants($0).broken() } == [])
            await setting.database.shutdown()
        }
    }
}
