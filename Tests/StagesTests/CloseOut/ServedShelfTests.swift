import Domain
import Foundation
import Hummingbird
import HummingbirdTesting
import Stages
import TestKit
import Testing

struct ServedShelfTests {
    @Test func `old addresses lead to archived pages, and nothing else of the folder is handed out`() async throws {
        try await House.closed { (house: House) async throws in
            let folder = URL(filePath: try Scratch.file("shelf"))
            for (name, audience) in [("groove", ArchiveAudience.public), ("secret", .full)] {
                _ = try await Archive(house.setting, for: audience).write(
                    "groove", to: folder.appending(path: name))
            }
            let shelf = ServedShelf(folder)
            #expect(shelf.count == 1)
            #expect(shelf.refused.map(\.folder) == ["secret"])
            let table = try String(
                contentsOf: folder.appending(path: "groove/data/redirects/redirects.csv"), encoding: .utf8)
            let old = table.split(whereSeparator: \.isNewline).dropFirst().map { $0.split(separator: ",") }
            #expect(old.count > 20)
            try await Application(responder: ShelfFront(shelf)).test(.router) { client in
                for cells in old {
                    let reply = try await client.execute(uri: String(cells[0]), method: .get)
                    #expect(reply.status == .movedPermanently)
                    let target = try #require(reply.headers[.location])
                    let page = try await client.execute(uri: String(target.prefix { $0 != "#" }), method: .get)
                    #expect(page.status == .ok, "\(cells[0]) leads to \(target)")
                    if let mark = target.split(separator: "#").dropFirst().first {
                        #expect(String(buffer: page.body).contains("id=\"\(mark)\""), "\(target)")
                    }
                }
                let front = try await client.execute(uri: "/", method: .get)
                #expect(String(buffer: front.body).contains("/archives/groove/"))
                #expect(try await client.execute(uri: "/archives/groove", method: .get).status == .movedPermanently)
                for path in [
                    "/archives/groove/../bag-info.txt", "/archives/groove/%2e%2e/bag-info.txt", "/archives/secret/",
                    "/archives/groove/record/event.jsonl", "/networks/elsewhere", "/archives/groove//index.html",
                ] {
                    #expect(try await client.execute(uri: path, method: .get).status == .notFound, "\(path)")
                }
                #expect(try await client.execute(uri: "/", method: .post).status == .methodNotAllowed)
            }
        }
    }
}
