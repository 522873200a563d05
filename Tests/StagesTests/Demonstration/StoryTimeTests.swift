import Domain
import Stages
import Storage
import TestKit
import Testing

struct StoryTimeTests {
    @Test func `no two people give the same answer word for word`() async throws {
        try await House.at(.closed) { house in
            let twice = try await house.setting.database.read {
                try $0.column(
                    "SELECT text FROM reflective_answer GROUP BY text HAVING count(DISTINCT person_id) > 1",
                    as: String.self)
            }
            #expect(twice == [])
        }
    }

    @Test func `the cast's lines are said in the visitor's language`() async throws {
        let site = Site(publicAddress: "http://localhost:8080", isDemonstration: true)
        try await House.at(.design, site: site) { house in
            let page = try await house.browser().get("/", headers: ["Accept-Language": "fr"]).body
            #expect(page.contains("occupe le siège de CARE à la table") && !page.contains("seat at the table"))
        }
    }

    @Test func `a network that has closed was founded years ago and its events are in order`() async throws {
        try await House.at(.closed) { house in
            let network = try await house.groove()
            let events = try await house.setting.database.read {
                Array(try EventLog($0, network).latest(1000).reversed())
            }
            let now = house.clock.now
            #expect(zip(events, events.dropFirst()).allSatisfy { $0.at <= $1.at })
            let first = try #require(events.first)
            let last = try #require(events.last)
            #expect(first.at.day().adding(days: 900) < now.day())
            #expect(last.at.day() < now.day())
        }
    }

    @Test func `a network in the middle of its life stands in the present`() async throws {
        try await House.at(.active) { house in
            let network = try await house.groove()
            let events = try await house.setting.database.read { try EventLog($0, network).latest(1000) }
            #expect(events.first?.at == house.clock.now)
        }
    }

    @Test func `nothing a network wrote, read, signed or said shares its minute, and half a year is half a year`()
        async throws
    {
        try await House.at(.closed) { house in
            let network = try await house.groove()
            let events = try await house.setting.database.read { try EventLog($0, network).latest(1000) }
            func moments(_ kinds: String...) -> [Moment] { events.filter { kinds.contains($0.kind) }.map(\.at) }
            let work = moments(
                "thread.begun", "post.added", "thread.closed", "deliverable.written", "deliverable.reviewed",
                "deliverable.signedOff", "deliverable.released", "uptake.recorded", "reflectiveQuestion.answered",
                "journal.written", "lesson.written", "candidate.scored", "invitation.signed", "promise.kept")
            #expect(work.count > 50)
            #expect(Set(work.map { $0.wholeSeconds / 60 }).count == work.count)
            for kind in ["post.added", "deliverable.written", "deliverable.signedOff", "reflectiveQuestion.answered"] {
                let days = moments(kind).map { $0.day() }
                #expect(Set(days).count > days.count / 2, "\(kind)")
                #expect(days.allSatisfy { $0.weekday < 5 }, "\(kind)")
            }
            let released = try #require(moments("deliverable.released").first)
            let uptake = try #require(moments("uptake.recorded").first)
            #expect(released.day().days(until: uptake.day()) > 180)
            #expect(moments("candidate.scored").count == 4)
        }
    }

    @Test func `the networks beside it have lived, in order, and nothing is wrong with any`() async throws {
        let clock = StoppedClock()
        let setting = try await Setting.test(clock: clock)
        try await World(setting).build()
        let counts = try await setting.database.read { connection in
            for network in try connection.column("SELECT id FROM network", as: ID<Network>.self) {
                let events = try EventLog(connection, network).latest(1000)
                #expect(zip(events, events.dropFirst()).allSatisfy { $0.at >= $1.at })
                #expect(events.allSatisfy { $0.at <= clock.now })
            }
            #expect(try Invariants(connection).broken() == [])
            return try ["savings-by-phone", "seeds-and-weather"].map { slug in
                try ["thread", "post", "deliverable_version", "lesson", "activity", "goal_reading"].map { table in
                    try connection.value(
                        """
                        SELECT count(*) FROM \(SQL(stringLiteral: table)) t
                        JOIN network_name n ON n.network_id = t.network_id WHERE n.slug = \(slug)
                        """, as: Int.self) ?? 0
                }
            }
        }
        for count in counts { #expect(count.allSatisfy { $0 > 0 } && count[1] > 4, "\(counts)") }
        await setting.database.shutdown()
    }
}
