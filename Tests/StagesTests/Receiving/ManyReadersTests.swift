import Domain
import Followers
import Logging
import Stages
import Storage
import TestKit
import Testing

/// What many people hear of costs little for each of them.
struct ManyReadersTests {
    /// So many further members of groove, who read nothing by mail as yet.
    private static func enrol(_ count: Int, in house: House) async throws {
        let network = try await house.groove()
        try await house.setting.keep(as: .clock) { scene in
            let numbers = (1...count).map { Int64($0) }
            try scene.connection.insert(
                numbers.map { "\($0), \("Member \($0)"), 'en', 1" }, into: "person (id, name, language, made_at)")
            try scene.connection.insert(
                numbers.map { "\("member\($0)@members.example"), \($0)" }, into: "address (email, person_id)")
            try scene.connection.insert(
                numbers.map { "\(network), \($0), \("Member \($0)"), 'member', 1, 'waiting'" },
                into: "membership (network_id, person_id, name, roles, since, rhythm)")
        }
    }

    private static func hear(_ rhythm: String, _ most: Int64, in house: House) async throws {
        try await house.run("UPDATE membership SET rhythm = \(rhythm) WHERE person_id <= \(most)")
    }

    private static func post(_ count: Int, in house: House) async throws {
        for number in 1...count {
            _ = try await house.browser(as: .careMember).send(
                "/networks/groove/conversations/new",
                ["title": "Question \(number)", "question": "none", "text": "Who knows \(number)?"])
        }
    }

    private static func cost(_ house: House, _ work: () async throws -> Void) async throws -> Int {
        let before = house.setting.database.statements
        try await work()
        return house.setting.database.statements - before
    }

    /// The statements of a round of digests that tell so many posts to so many readers.
    private static func digests(_ posts: Int, to readers: Int64, in house: House) async throws -> Int {
        try await hear("waiting", 1000, in: house)
        try await hear("daily", readers, in: house)
        try await post(posts, in: house)
        _ = try await house.leaving()
        house.clock.advance(days: 1)
        let cost = try await cost(house) { try await DigestRound(house.setting).round() }
        let letters = try await house.leaving()
        #expect(letters.count == Int(readers))
        #expect(letters.allSatisfy { $0.body.contains("Who knows 1?") && $0.body.contains("Who knows \(posts)?") })
        return cost
    }

    @Test func `a digest asks as often for one more reader, however much there is to tell`() async throws {
        try await House.corresponding { house in
            try await Self.enrol(30, in: house)
            _ = try await house.leaving()
            let few = try await Self.digests(2, to: 30, in: house) - Self.digests(2, to: 1, in: house)
            let many = try await Self.digests(10, to: 30, in: house) - Self.digests(10, to: 1, in: house)
            #expect(few == many && few % 29 == 0, "each event is composed once for all readers")
        }
    }

    @Test func `letters to two hundred are written with as many statements as letters to five`() async throws {
        try await House.corresponding { house in
            try await Self.enrol(200, in: house)
            _ = try await house.leaving()
            let rounds = Rounds(house.setting, logger: Logger(label: "test"))
            var costs: [Int] = []
            for readers in [Int64(5), 200] {
                try await Self.hear("each", readers, in: house)
                try await Self.post(1, in: house)
                costs.append(try await Self.cost(house) { try await rounds.performJobs() })
                let written = try await house.leaving().filter { $0.email.hasSuffix("@members.example") }
                #expect(written.count == Int(readers) && written.allSatisfy { $0.reply != nil })
            }
            #expect(costs[0] == costs[1])
        }
    }

    @Test func `two servers tell a digest once`() async throws {
        try await House.corresponding { house in
            try await Self.enrol(12, in: house)
            try await Self.hear("daily", 12, in: house)
            try await Self.post(2, in: house)
            _ = try await house.leaving()
            house.clock.advance(days: 1)
            let setting = house.setting
            try await withThrowingTaskGroup(of: Void.self) { group in
                for _ in 0..<4 { group.addTask { _ = try await DigestRound(setting).round() } }
                try await group.waitForAll()
            }
            let letters = try await house.leaving()
            #expect(letters.count == 12 && Set(letters.map(\.email)).count == 12)
            #expect(try await house.count("SELECT count(*) FROM digest_item") == 0)
        }
    }

    @Test func `a letter that comes in several times at once is answered once`() async throws {
        try await House.corresponding { house in
            _ = try await house.activity()
            let letter = try #require(try await house.leaving(to: "nilufar@practicalaction.example").last)
            let reply = House.mail(to: letter.reply ?? "", "Perhaps I could, if the bus runs.")
            try await withThrowingTaskGroup(of: Void.self) { group in
                for _ in 0..<8 { group.addTask { _ = try await house.receive(reply) } }
                try await group.waitForAll()
            }
            #expect(try await house.leaving(to: letter.email).count == 1)
        }
    }
}
