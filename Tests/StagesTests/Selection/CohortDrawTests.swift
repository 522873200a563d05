import Domain
import Foundation
import Stages
import Storage
import TestKit
import Testing

struct CohortDrawTests {
    private static let place = CohortTests.place

    /// Everybody is scored alike but the first and the last, and calibrated; three seats.
    private static func calibrated(_ house: House) async throws -> (Browser, [ID<Candidate>]) {
        let candidates = try await CohortTests.scored(house, 10)
        let convener = try await house.browser(as: .convener)
        try await convener.expectDone("/networks/groove/cohort/terms", CohortTests.terms(3))
        try await convener.expectDone("/networks/groove/calibration/new", [:])
        try await house.performAll()
        return (convener, candidates)
    }

    @Test func `a draw needs a seed that stands before the pool is final, and can be repeated from its files`()
        async throws
    {
        try await House.at(.selection) { house in
            let (convener, _) = try await Self.calibrated(house)
            let early = try await convener.send(Self.place + "/draw")
            #expect(early.status == 409)
            #expect(early.body.contains("Record the seed first"))
            let before = try await house.events(house.groove())
            try await convener.expectDone(Self.place + "/seeds/new", ["seed": "4 8 15 16 23 42"])
            #expect(try await convener.send(Self.place + "/seeds/new", ["seed": "Mine"]).status == 409)
            try await convener.expectDone(Self.place + "/draw", [:])
            try await house.performAll()
            #expect(try await house.events(house.groove()) == before + ["seed.recorded", "draw.asked"])
            let drawn = try await CohortTests.chosen(house)
            #expect(drawn.count == 3)
            let page = try await convener.get(Self.place)
            #expect(page.body.contains("The drawn cohort"))
            #expect(page.body.contains("half way between"))
            let method = try #require(page.body.firstMatch(of: /(\/networks\/groove\/cohort\/\w+)\/method/)).1
            let told = try await convener.get("\(method)/method")
            #expect(told.body.contains("4 8 15 16 23 42"))
            #expect(told.body.contains("--lottery --seed"))
            let pool = try await convener.get("\(method)/sheets/pool")
            #expect(pool.body.hasPrefix("id,SCORE,ORGANISATION,COST"))
            #expect(try await convener.get("\(method)/sheets/none").status == 404)
            #expect(try await house.browser(as: .reviewer).get("\(method)/sheets/pool").status == 404)
        }
    }

    @Test func `a second draw needs another seed, with a reason that can be read`() async throws {
        try await House.at(.selection) { house in
            let (convener, _) = try await Self.calibrated(house)
            try await convener.expectDone(Self.place + "/seeds/new", ["seed": ""])
            try await convener.expectDone(Self.place + "/draw", [:])
            try await house.performAll()
            #expect(try await convener.send(Self.place + "/draw").status == 409)
            #expect(try await convener.send(Self.place + "/seeds/new", ["seed": "", "reason": ""]).status == 422)
            let again = ["seed": "", "reason": "A score was wrong."]
            try await convener.expectDone(Self.place + "/seeds/new", again)
            try await convener.expectDone(Self.place + "/draw", [:])
            try await house.performAll()
            #expect(try await convener.get(Self.place).body.contains("Why it was drawn again: A score was wrong."))
        }
    }

    @Test func `without calibrated scores there is no band to draw in`() async throws {
        try await House.at(.selection) { house in
            _ = try await CohortTests.scored(house, 10)
            let convener = try await house.browser(as: .convener)
            try await convener.expectDone(Self.place + "/terms", CohortTests.terms(3))
            try await convener.expectDone(Self.place + "/seeds/new", ["seed": "1"])
            let refused = try await convener.send(Self.place + "/draw")
            #expect(refused.status == 409)
            #expect(refused.body.contains("Calibrate the scores as they stand first."))
        }
    }

    @Test func `rates by group come with their intervals, on the page and as a table`() async throws {
        try await House.at(.selection) { house in
            let (convener, candidates) = try await Self.calibrated(house)
            for id in candidates.prefix(4) { try await CohortTests.answer("region", "Asia", id, house) }
            try await convener.expectDone(Self.place + "/new", [:])
            try await house.performAll()
            let page = try await convener.get("/networks/groove/selection-rates")
            #expect(page.body.contains("Counted from the newest cohort that was found"))
            #expect(page.body.contains("75 %"))
            let table = try await convener.get("/networks/groove/selection-rates/table")
            #expect(table.body.contains("All,All,10,10,3,0.3,0.1078,0.6032"))
        }
    }
}

extension Browser {
    /// Sends a form that is to be taken.
    func expectDone(
        _ path: String, _ fields: [String: String], sourceLocation: SourceLocation = #_sourceLocation
    ) async throws {
        let reply = try await send(path, fields)
        #expect(reply.status == 303, "\(path): \(reply.body.prefix(3000))", sourceLocation: sourceLocation)
    }
}
