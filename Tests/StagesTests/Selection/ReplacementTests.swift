import Domain
import Foundation
import Stages
import Storage
import TestKit
import Testing

struct ReplacementTests {
    private static let place = CohortTests.place
    private static let words = ["reason": "They have no time.", "invitation": "A seat is free."]

    /// Houses 0 to 2 are in, of which one is to be of Asia; 3 and 4 are in reserve, and only 4 is of Asia, too.
    static func accepted(_ house: House) async throws -> (Browser, [ID<Candidate>]) {
        let candidates = try await CohortTests.scored(house)
        for place in [2, 4] { try await CohortTests.answer("region", "Asia", candidates[place], house) }
        let convener = try await house.browser(as: .convener)
        try await convener.expectDone(place + "/terms", CohortTests.terms(3))
        let quota = ["trait": "region=Asia", "low": "", "high": "", "least": "1", "most": "3"]
        try await convener.expectDone(place + "/quotas/new", quota)
        try await convener.expectDone(place + "/new", [:])
        try await house.performAll()
        try await convener.expectDone(CohortTests.acceptance(convener), CohortTests.accepting)
        return (convener, candidates)
    }

    @Test func `the first reserve in order who keeps the quotas takes a seat that becomes free`() async throws {
        try await House.withMail(.selection) { house in
            let (convener, candidates) = try await Self.accepted(house)
            try await house.run("UPDATE candidate SET eligibility = 'ineligible' WHERE eligibility IS NULL")
            try await convener.expectDone("/networks/groove/decisions/release", [:])
            try await house.performAll()
            let before = try await house.events(house.groove())
            let leaving = ["left": candidates[2].description, "way": "total"].merging(Self.words) { $1 }
            try await convener.expectDone(Self.place + "/replace", leaving)
            #expect(try await house.events(house.groove()) == before + ["reserve.taken"])
            let page = try await convener.get(Self.place)
            #expect(page.body.contains("“House 4” took the seat of “House 2”"))
            try await house.performAll()
            #expect(try await house.letters("is free for you") == ["4@house.example"])
            let again = try await convener.send(Self.place + "/replace", leaving)
            #expect(again.status == 422)
        }
    }

    @Test func `where nobody keeps the quotas it says which, and a draw needs a seed`() async throws {
        try await House.at(.selection) { house in
            let (convener, candidates) = try await Self.accepted(house)
            let leaving = ["left": candidates[2].description, "way": "lottery"].merging(Self.words) { $1 }
            let early = try await convener.send(Self.place + "/replace", leaving)
            #expect(early.status == 409)
            #expect(early.body.contains("Record the seed first"))
            try await convener.expectDone(Self.place + "/seeds/new", ["seed": "7"])
            try await house.run("UPDATE candidate SET withdrawn_at = 9 WHERE id = \(candidates[4])")
            let alone = try await convener.send(Self.place + "/replace", leaving)
            #expect(alone.status == 409)
            #expect(alone.body.contains("Asia: at least 1, at most 3."))
            let other = ["left": candidates[0].description, "way": "lottery"].merging(Self.words) { $1 }
            try await convener.expectDone(Self.place + "/replace", other)
            let page = try await convener.get(Self.place)
            #expect(page.body.contains("“House 3” took the seat of “House 0”, drawn among 1"))
            #expect(try await house.browser(as: .reviewer).send(Self.place + "/replace", other).status == 404)
        }
    }
}
