import Domain
import Foundation
import Stages
import Storage
import TestKit
import Testing

@Suite(.enabled(if: OpenSeeds.place != nil, "the real data is not here; ROUNDTABLE_DATA says where it lies"))
struct OpenSeedsTests {
    @Test
    func `eight iterations come in with their line of descent, nothing doubled, a broken row refused with its line`()
        async throws
    {
        let seeds = try OpenSeeds(at: #require(OpenSeeds.place))
        #expect(seeds.files["people.csv"]?.count == 585 && seeds.files["deliverables.csv"]?.count == 239)
        var spoiled = seeds
        spoiled.append(["8", "P9999", "member", ""], to: "memberships.csv")
        let broken = try ImportFolder(at: spoiled.write())
        let lastLine = spoiled.files["memberships.csv"]?.count ?? 0
        let whole = try ImportFolder(at: seeds.write())
        #expect(whole.refused == [] && whole.networks.count == 8 && whole.people.count == 584)
        try await House.at(.design) { house in
            let first = try await house.importRun(broken).run()
            #expect(
                broken.refused.map { [$0.file, "\($0.line)"] } == [
                    ["memberships.csv", "\(lastLine)"]
                ])
            #expect(first.networks.count == 7 && first.outside.map(\.name) == ["Open Seeds, cohort 8"])

            let second = try await house.importRun(whole).run()
            #expect(second.networks == ["Open Seeds, cohort 8"] && second.people == 0)
            let counts = try await house.counts()
            #expect(try await house.importRun(whole).run().known.count == 8)
            #expect(try await house.counts() == counts)

            let (people, works, generations) = try await house.setting.database.read { connection in
                (
                    try connection.value("SELECT count(*) FROM import_key WHERE kind = 'person'", as: Int.self),
                    try connection.value(
                        "SELECT count(*) FROM deliverable WHERE network_id IN (SELECT id FROM import_key)", as: Int.self
                    ),
                    try connection.value(
                        """
                        WITH RECURSIVE line (id, depth) AS (
                            SELECT id, 1 FROM network WHERE slug = 'open-seeds-cohort-1'
                            UNION ALL SELECT n.id, l.depth + 1 FROM network n JOIN line l ON n.preceded_by = l.id
                        ) SELECT max(depth) FROM line
                        """, as: Int.self)
                )
            }
            #expect(people == 584 && works == 238 && generations == 8)
            #expect(try await house.setting.database.read { try Invariants($0).broken() } == [])
            try await Self.readEveryPage(of: house)
            try await Self.archiveAll(of: house)
        }
    }

    /// One family tree, and a folder for each that proves itself whole.
    private static func archiveAll(of house: House) async throws {
        let convener = try await house.browser(as: .convener)
        let tree = try await convener.get("/networks/open-seeds-cohort-4/family").body
        for number in 1...8 {
            #expect(tree.contains("Open Seeds, cohort \(number)"), "cohort \(number) stands in the tree")
            let folder = URL(filePath: try Scratch.file("seeds-\(number)"))
            _ = try await Archive(house.setting, for: .public).write("open-seeds-cohort-\(number)", to: folder)
            _ = try ArchivedNetwork(folder).verify()
        }
    }

    /// From the first page of each network along every link that stays within it.
    private static func readEveryPage(of house: House) async throws {
        let convener = try await house.browser(as: .convener)
        for number in 1...8 {
            let start = "/networks/open-seeds-cohort-\(number)"
            var waiting = [start]
            var read: Set<String> = []
            while let address = waiting.popLast() {
                guard read.insert(address).inserted else { continue }
                let reply = try await convener.get(address)
                #expect(reply.status == 200, "\(address)")
                for match in reply.body.matches(of: /href="([^"#]+)/) {
                    let next = String(match.1).replacing("&amp;", with: "&")
                    if next.hasPrefix(start), !read.contains(next) { waiting.append(next) }
                }
            }
            #expect(read.count >= 5)
        }
    }
}
