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

    private func archive(
        _ house: House, for audience: ArchiveAudience, in language: String = "en"
    ) async throws -> [String: Data] {
        let folder = URL(filePath: try Scratch.file("archive"))
        _ = try await Archive(house.setting, for: audience, in: language).write("groove", to: folder)
        return try files(in: folder)
    }

    private func text(_ content: Data?) -> String { String(decoding: content ?? Data(), as: UTF8.self) }

    @Test func `every link leads to a file of the folder, and the manifest names them all`() async throws {
        try await House.closed { (house: House) async throws in
            let files = try await archive(house, for: .public)
            for (name, content) in files where name.hasSuffix(".html") {
                let text = text(content)
                for match in text.matches(of: /(?:href|src)="([^"#]+)[^"]*"/) where !match.1.hasPrefix("http") {
                    let target = URL(filePath: "/" + name).deletingLastPathComponent().appending(path: String(match.1))
                        .standardized
                    #expect(files[String(target.path.dropFirst())] != nil, "\(name) leads to \(match.1)")
                }
            }
            let manifest = text(files["manifest-sha256.txt"])
            #expect(manifest.split(separator: "\n").count == files.keys.filter { $0.hasPrefix("data/") }.count)
            #expect(text(files["data/index.html"]).contains("To all of you."))
            #expect(text(files["data/history.html"]).contains("closed the network"))
            #expect(files.keys.contains { $0.hasPrefix("data/threads/") })
            #expect(files.keys.contains { $0.hasPrefix("data/deliverables/") })
            for name in ["lessons.html", "tables/posts.csv", "tables/posts.json", "mail/conversations.mbox"] {
                #expect(files["data/" + name] != nil, "\(name)")
            }
            #expect(!files.keys.contains { $0.hasPrefix("data/record/") }, "the rows are for the full archive alone")
        }
    }

    @Test func `it speaks French where that is asked`() async throws {
        try await House.closed { (house: House) async throws in
            let front = text(try await archive(house, for: .public, in: "fr")["data/index.html"])
            #expect(front.contains("<html lang=\"fr\""))
            #expect(front.contains("Remerciements"))
        }
    }

    @Test func `making one is told in the house and leaves the network as it was`() async throws {
        try await House.closed { (house: House) async throws in
            let before = try await house.events(house.groove())
            _ = try await archive(house, for: .full)
            #expect(try await house.events(house.groove()) == before)
            #expect(try await house.events(.house).last == "network.archived")
        }
    }

    @Test func `what a person takes back after the end is not in the next archive`() async throws {
        try await House.closing { (house: House) async throws in
            let facilitator = try await house.browser(as: .facilitator)
            _ = try await facilitator.send("/networks/groove/consent", .consents("open"))
            let convener = try await house.browser(as: .convener)
            try await house.completeChecklist(as: convener)
            _ = try await convener.send("/networks/groove/closing/close", ["name": "GROOVE"])
            let named = try await archive(house, for: .public)
            #expect(named.values.contains { text($0).contains("Lucía Herrera") })
            #expect(try await facilitator.send("/networks/groove/consent", .consents("takenOut")).status == 303)
            for (name, content) in try await archive(house, for: .members) where !name.hasSuffix("style.css") {
                #expect(!text(content).contains("Lucía Herrera"), "\(name)")
            }
        }
    }

    @Test func `a file that cannot be looked through is left out in public, a text is looked through`() async throws {
        try await House.active { (house: House) async throws in
            let network = try await house.groove()
            let (text, picture) = (try house.stored("Ask Joseph Banda."), try house.stored("%PDF-1.4 Joseph Banda"))
            let author = house.cast[.facilitator]
            try await house.setting.database.write(network.rawValue) { connection in
                let post: ID<Post>? = try connection.value(
                    "SELECT id FROM post WHERE network_id = \(network) AND person_id = \(author) ORDER BY id LIMIT 1")
                for (id, digest, name, type) in [
                    (1, text, "notes.txt", "text/plain"), (2, picture, "scan.pdf", "application/pdf"),
                ] {
                    try connection.run(
                        """
                        INSERT INTO attachment (id, network_id, holder, subject_id, digest, name, type, size, added_at)
                        VALUES (\(id), \(network), 'post', \(post), \(digest), \(name), \(type), 17, 0)
                        """)
                }
            }
            _ = try await house.browser(as: .facilitator).send("/networks/groove/consent", .consents("open"))
            let open = try await archive(house, for: .public)
            let files = open.filter { $0.key.hasPrefix("data/files/") }
            #expect(files.count == 1)
            #expect(files.values.contains { self.text($0) == "Ask [name withheld]." })
            #expect(open.values.contains { self.text($0).contains("scan.pdf (left out") })
            #expect(try await archive(house, for: .full).filter { $0.key.hasPrefix("data/files/") }.count == 2)
        }
    }

    @Test func `one that is stopped leaves nothing`() async throws {
        try await House.active { (house: House) async throws in
            let folder = URL(filePath: try Scratch.file("archive"))
            let network = try await house.groove()
            try await house.setting.database.write(network.rawValue) { connection in
                try connection.run(
                    """
                    INSERT INTO attachment (id, network_id, holder, subject_id, digest, name, type, size, added_at)
                    SELECT 1, network_id, 'post', id, 'gone', 'gone.txt', 'text/plain', 1, 0 FROM post
                    WHERE network_id = \(network) LIMIT 1
                    """)
            }
            await #expect(throws: (any Error).self) {
                _ = try await Archive(house.setting, for: .full).write("groove", to: folder)
            }
            let parent = folder.deletingLastPathComponent()
            #expect(try FileManager.default.contentsOfDirectory(atPath: parent.path) == [])
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
            _ = try await house.browser(as: .facilitator).send("/networks/groove/consent", .consents("open"))
            _ = try await house.browser(as: .reviewer).send("/networks/groove/consent", .consents("takenOut"))
            let convener = try await house.browser(as: .convener)
            try await house.completeChecklist(as: convener)
            _ = try await convener.send(
                "/networks/groove/closing/thanks",
                [
                    "thanks":
                        "To Joseph Banda and Tomasz Wróbel; write to joseph@care.example or [us](mailto:amina@programme.example)."
                ])
            let open = try await archive(house, for: .public).filter { $0.key != "data/style.css" }
            let members = try await archive(house, for: .members)
            let full = try await archive(house, for: .full)
            #expect(open.values.contains { String(decoding: $0, as: UTF8.self).contains("Lucía Herrera") })
            for (name, content) in open {
                let text = text(content)
                for hidden in ["Joseph Banda", "Tomasz Wróbel", "Amina Odhiambo", "care.example", "programme.example"] {
                    #expect(!text.contains(hidden), "\(name) holds \(hidden)")
                }
                #expect(
                    text.firstMatch(of: /[a-z]@(?!roundtable\.invalid)[a-z]+\.[a-z]/) == nil, "\(name) holds an address"
                )
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
