import Domain
import Foundation
import Stages
import Storage
import TestKit
import Testing

struct FamilyTests {
    @Test func `the family shows what came before and after, linked for those who have a place there`() async throws {
        try await House.closed { (house: House) async throws in
            let convener = try await house.browser(as: .convener)
            let form = try await convener.get("/new-network/after/groove").body
            let lesson = form.firstMatch(of: /name="lesson" value="(\w+)"/).map { String($0.1) } ?? ""
            for name in ["GROOVE Two", "GROOVE Three"] {
                let terms = ["name": name, "topic": "Scale", "differently": "Mentors first.", "lesson": lesson]
                #expect(try await convener.send("/new-network/after/groove", terms).status == 303)
            }
            let page = try await convener.get("/networks/groove-two/family")
            #expect(page.status == 200 && page.body.contains("aria-current=\"page\">GROOVE Two"))
            #expect(page.body.contains("href=\"/networks/groove-three\""))
            let tree = try await convener.get("/networks/groove/family.json").body
            #expect(tree.contains("GROOVE Three"))
            #expect(try await convener.get("/networks/groove-two").body.contains("/networks/groove-two/family"))
            #expect(try await house.browser(as: .careMember).get("/networks/groove-two/family").status == 404)
            let seen = try await house.browser(as: .careMember).get("/networks/groove/family").body
            #expect(seen.contains("GROOVE Two") && !seen.contains("href=\"/networks/groove-two\""))
        }
    }

    @Test func `one that lived on another server keeps its place in the tree, and two may come before`() async throws {
        try await House.active { (house: House) async throws in
            let network = try await house.groove()
            try await house.setting.database.write(network.rawValue) { connection in
                for (id, name) in [(7, "The First Circle"), (8, "The Second Circle")] {
                    try connection.run(
                        "INSERT INTO ancestor (network_id, ancestor_id, name) VALUES (\(network), \(id), \(name))")
                }
            }
            let page = try await house.browser(as: .careMember).get("/networks/groove/family").body
            #expect(page.contains("The First Circle") && page.contains("On another server"))
            #expect(page.contains("Continues The Second Circle, too."))
        }
    }

    @Test func `the page asks the database as often for thirty as for one`() async throws {
        try await House.closed { (house: House) async throws in
            let convener = try await house.browser(as: .convener)
            let network = try await house.groove()
            func found(_ numbers: ClosedRange<Int>) async throws {
                try await house.setting.database.write(0) { connection in
                    for number in numbers {
                        try connection.run(
                            """
                            INSERT INTO network (id, slug, name, topic, stage, begins, accent, founded_at)
                            VALUES (\(number), \("n\(number)"), \("N \(number)"), 'x', 'closed', '2030-01-01', 1, 0)
                            """)
                        try connection.run(
                            "INSERT INTO ancestor (network_id, ancestor_id, name) VALUES (\(number), \(network), 'GROOVE')"
                        )
                    }
                }
            }
            try await found(101...101)
            let one = try await house.statements { _ = try await convener.get("/networks/groove/family") }
            try await found(102...130)
            let thirty = try await house.statements { _ = try await convener.get("/networks/groove/family") }
            #expect(one == thirty)
        }
    }
}
