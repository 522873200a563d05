import Domain
import Foundation
import Hummingbird
import HummingbirdTesting
import Stages
import TestKit
import Testing

/// What searches an archive without a server, and with one.
struct ArchiveSearchTests {
    @Test func `every word of every page is in the index, with its page, and no other word is`() async throws {
        try await House.closed { (house: House) async throws in
            let folder = try await ArchivedFolder(house, for: .public)
            let files = try folder.files
            let index = try Self.index(files)
            let pages = try Self.json(files["data/search/pages.js"], called: "pages")
            let titles = try #require((pages as? [String: Any])?["pages"] as? [[String]])
            #expect(titles.count > 12)
            var expected: [String: Set<Int>] = [:]
            for (page, entry) in titles.enumerated() {
                let html = try folder.text("data/\(entry[0])")
                let text = try #require(html.firstMatch(of: /<main[^>]*>(.*)<\/main>/.dotMatchesNewlines())).1
                    .replacing(/<[^>]*>/, with: " ").replacing("&lt;", with: "<").replacing("&gt;", with: ">")
                    .replacing("&quot;", with: "\"").replacing("&#39;", with: "'").replacing("&amp;", with: "&")
                for word in SearchWords.of(text + " " + entry[1]) { expected[word.key, default: []].insert(page) }
            }
            #expect(index == expected)
            #expect(!files.keys.contains { $0.hasPrefix("data/threads/") && !$0.hasSuffix(".html") })
        }
    }

    @Test func `a server runs its own script on the page that searches, and none an archive brings`() async throws {
        try await House.closed { (house: House) async throws in
            let folder = URL(filePath: try Scratch.file("shelf"))
            let place = folder.appending(path: "groove")
            _ = try await Archive(house.setting, for: .public).write("groove", to: place)
            for (file, text) in [("search/search.js", "alert(1)"), ("search/0.js", "archiveSearch.part({});alert(1)")] {
                try Data(text.utf8).write(to: place.appending(path: "data/\(file)"))
            }
            try await Application(responder: ShelfFront(ServedShelf(folder))).test(.router) { client in
                func get(_ path: String) async throws -> TestResponse {
                    try await client.execute(uri: "/archives/groove/\(path)", method: .get)
                }
                #expect(
                    try await get("search.html").headers[.contentSecurityPolicy]?.contains("script-src 'self'") == true)
                #expect(
                    try await get("index.html").headers[.contentSecurityPolicy]?.contains("script-src 'none'") == true)
                let script = try await String(buffer: get("search/search.js").body)
                #expect(script.contains("archiveSearch") && !script.contains("alert"))
                #expect(try await get("search/0.js").status == .notFound)
                #expect(try await get("search/pages.js").status == .ok)
            }
        }
    }

    private static func index(_ files: [String: Data]) throws -> [String: Set<Int>] {
        var index: [String: Set<Int>] = [:]
        for (name, content) in files where name.wholeMatch(of: /data\/search\/\d+\.js/) != nil {
            #expect(content.count < 60_000)
            for (word, numbers) in try #require(json(content, called: "part") as? [String: [Int]]) {
                #expect(index[word] == nil, "\(word) stands in two parts")
                index[word] = Set(stride(from: 0, to: numbers.count, by: 2).map { numbers[$0] })
            }
        }
        return index
    }

    private static func json(_ content: Data?, called name: String) throws -> Any {
        let text = String(decoding: try #require(content), as: UTF8.self)
        let inner = text.trimmingCharacters(in: .whitespacesAndNewlines).dropFirst("archiveSearch.\(name)(".count)
            .dropLast()
        return try JSONSerialization.jsonObject(with: Data(inner.utf8))
    }
}
