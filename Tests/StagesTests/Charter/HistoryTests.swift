import Domain
import Foundation
import Stages
import TestKit
import Testing

struct HistoryTests {
    private static let history = "/networks/groove/history"

    private static func subjects(_ page: String) -> [(address: String, title: String)] {
        page.matches(of: /<p class="meta"><a href="(\/networks\/[^"]+)">([^<]+)</).map { (String($0.1), String($0.2)) }
    }

    @Test func `lines lead to what they are about, and whoever reads may open every one of them`() async throws {
        try await House.at(.active) { house in
            for part in [Cast.Part.convener, .facilitator, .careMember, .sponsor] {
                let reader = try await house.browser(as: part)
                var next: String? = Self.history
                var links: [String: String] = [:]
                while let address = next {
                    let page = try await reader.get(address).body
                    for subject in Self.subjects(page) { links[subject.address] = subject.title }
                    next = page.firstMatch(of: /rel="next" href="([^"]+)"/).map { String($0.1) }
                }
                if part != .sponsor { #expect(links.keys.contains { $0.contains("/conversations/") }, "\(part)") }
                if part == .sponsor { #expect(!links.keys.contains { $0.contains("/conversations/") }) }
                for address in links.keys.sorted() {
                    let path = String(address.split(separator: "#")[0])
                    #expect(try await reader.get(path).status == 200, "\(part): \(address)")
                }
            }
        }
    }

    @Test func `a renaming says both names`() async throws {
        try await House.at(.design) { house in
            let convener = try await house.browser(as: .convener)
            house.clock.advance(seconds: 60)
            #expect(try await convener.send("/networks/groove/name", ["name": "Second Name"]).status == 303)
            house.clock.advance(seconds: 60)
            #expect(try await convener.send("/networks/second-name/name", ["name": "Third"]).status == 303)
            house.clock.advance(seconds: 60)
            #expect(try await convener.send("/networks/third/name", ["name": "Fourth"]).status == 303)
            let page = try await convener.get("/networks/fourth/history").body
            #expect(page.contains("renamed the network from “Second Name” to “Third”."))
            #expect(page.contains("renamed the network from “Third” to “Fourth”."))
        }
    }

    @Test func `a long history takes as many queries as a short one`() async throws {
        try await House.at(.active) { house in
            let convener = try await house.browser(as: .convener)
            let network = try await house.groove()
            func queries() async throws -> Int {
                let before = house.setting.database.statements
                _ = try await convener.get(Self.history)
                return house.setting.database.statements - before
            }
            let short = try await house.setting.database.read {
                try $0.value("SELECT max(position) FROM event WHERE network_id = \(network)", as: Int.self) ?? 0
            }
            let first = try await queries()
            for number in 1...30 {
                try await house.act(BeginThread("Thread \(number)", under: nil, "Words"), as: .careMember)
            }
            #expect(try await queries() <= first && short > 50)
        }
    }
}
