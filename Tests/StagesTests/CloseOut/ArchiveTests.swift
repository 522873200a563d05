import Domain
import Foundation
import Stages
import Storage
import TestKit
import Testing

struct ArchiveTests {
    /// Every file of a folder by its path in it.
    private func files(in folder: URL) throws -> [String: Data] {
        let names = FileManager.default.enumerator(atPath: folder.path)?.compactMap { $0 as? String } ?? []
        return try names.reduce(into: [:]) { files, name in
            let place = folder.appending(path: name)
            var isFolder: ObjCBool = false
            if FileManager.default.fileExists(atPath: place.path, isDirectory: &isFolder), !isFolder.boolValue {
                files[name] = try Data(contentsOf: place)
            }
        }
    }

    private func archive(_ house: House, for audience: ArchiveAudience) async throws -> [String: Data] {
        let folder = URL(filePath: try Scratch.file("archive"))
        _ = try await Archive(house.setting, for: audience).write("groove", to: folder)
        return try files(in: folder)
    }

    @Test func `every link leads to a file of the folder, and the manifest names them all`() async throws {
        try await House.closed { (house: House) async throws in
            let files = try await archive(house, for: .public)
            for (name, content) in files where name.hasSuffix(".html") {
                let text = String(decoding: content, as: UTF8.self)
                for match in text.matches(of: /(?:href|src)="([^"#]+)[^"]*"/) where !match.1.hasPrefix("http") {
                    let target = URL(filePath: "/" + name).deletingLastPathComponent().appending(path: String(match.1))
                        .standardized
                    #expect(files[String(target.path.dropFirst())] != nil, "\(name) leads to \(match.1)")
                }
            }
            let manifest = String(decoding: files["manifest-sha256.txt"] ?? Data(), as: UTF8.self)
            #expect(manifest.split(separator: "\n").count == files.count - 1)
            #expect(files["index.html"].map { String(decoding: $0, as: UTF8.self).contains("To all of you.") } == true)
            #expect(
                files["history.html"].map { String(decoding: $0, as: UTF8.self).contains("closed the network") } == true
            )
            #expect(files["data/index.json"] != nil)
            #expect(files.keys.contains { $0.hasPrefix("threads/") })
            #expect(files.keys.contains { $0.hasPrefix("deliverables/") })
            #expect(files["lessons.html"] != nil && files["activities.html"] != nil && files["goals.html"] != nil)
        }
    }

    @Test func `the same network gives the same bytes, however late it is archived`() async throws {
        try await House.closed { (house: House) async throws in
            let first = try await archive(house, for: .members)
            house.clock.advance(days: 400)
            let second = try await archive(house, for: .members)
            #expect(first == second)
        }
    }

    @Test func `in a public archive nobody is named who did not agree, and no e-mail address stands in it`()
        async throws
    {
        try await House.closing { (house: House) async throws in
            _ = try await house.browser(as: .facilitator).send("/networks/groove/consent", ["choice": "open"])
            _ = try await house.browser(as: .reviewer).send("/networks/groove/consent", ["choice": "takenOut"])
            let convener = try await house.browser(as: .convener)
            try await house.completeChecklist(as: convener)
            _ = try await convener.send(
                "/networks/groove/closing/thanks",
                [
                    "thanks":
                        "To Joseph Banda and Tomasz Wróbel; write to joseph@care.example or [us](mailto:amina@programme.example)."
                ])
            let open = try await archive(house, for: .public).filter { $0.key != "style.css" }
            let members = try await archive(house, for: .members)
            let full = try await archive(house, for: .full)
            #expect(open.values.contains { String(decoding: $0, as: UTF8.self).contains("Lucía Herrera") })
            for (name, content) in open {
                let text = String(decoding: content, as: UTF8.self)
                for hidden in ["Joseph Banda", "Tomasz Wróbel", "Amina Odhiambo", "care.example", "programme.example"] {
                    #expect(!text.contains(hidden), "\(name) holds \(hidden)")
                }
                #expect(text.firstMatch(of: /[a-z]@[a-z]+\.[a-z]/) == nil, "\(name) holds an address")
            }
            #expect(members.values.contains { String(decoding: $0, as: UTF8.self).contains("Joseph Banda") })
            #expect(!members.values.contains { String(decoding: $0, as: UTF8.self).contains("Tomasz Wróbel") })
            #expect(full.values.contains { String(decoding: $0, as: UTF8.self).contains("Tomasz Wróbel") })
        }
    }

    @Test func `nothing is overwritten, and what does not exist is said`() async throws {
        try await House.closed { (house: House) async throws in
            let folder = URL(filePath: try Scratch.file("archive"))
            let archive = Archive(house.setting, for: .public)
            _ = try await archive.write("groove", to: folder)
            await #expect(throws: Refusal.self) { _ = try await archive.write("groove", to: folder) }
            await #expect(throws: Refusal.self) { _ = try await archive.write("nowhere", to: folder) }
        }
    }
}
