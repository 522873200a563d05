import Domain
import Stages
import Storage
import TestKit
import Testing

struct AssignmentTests {
    private static let place = "/networks/groove/assignment"
    private static let terms = [
        "each": "2", "least": "0", "most": "3", "aim": "floor", "expertise": "40", "text": "40", "bids": "20",
        "organisation": "no",
    ]

    /// Asks for a proposal and waits for it.
    private static func proposed(_ house: House, _ terms: [String: String] = terms) async throws -> Browser {
        let convener = try await house.browser(as: .convener)
        #expect(try await convener.send(place + "/new", terms).status == 303)
        try await house.performAll()
        return convener
    }

    private static func accept(_ browser: Browser) async throws -> Reply {
        let page = try await browser.get(place)
        let found = page.body.firstMatch(of: /(\/networks\/groove\/assignment\/\w+\/accept)/).map { String($0.1) }
        return try await browser.send(found ?? place + "/none/accept")
    }

    @Test func `a proposal is worked out aside, explained, and accepted as one event with one letter each`()
        async throws
    {
        try await House.withMail(.selection) { house in
            let people = try await house.reviewers(3)
            try await house.perform(StateExpertise("Producers of a forest.", topics: ["forest"]), as: people[0])
            let before = try await house.events(house.groove())
            let convener = try await house.browser(as: .convener)
            #expect(try await convener.send(Self.place + "/new", Self.terms).status == 303)
            let waiting = try await convener.get(Self.place)
            #expect(waiting.body.contains("It waits for its turn."))
            #expect(!waiting.body.contains("/accept"))
            try await house.performAll()
            let page = try await convener.get(Self.place)
            #expect(page.body.contains("The worst-served candidate has a sum of fit of"))
            #expect(page.body.contains("It is exact"))
            #expect(page.body.contains("Stays, has begun"))
            #expect(page.body.contains("forest"))
            #expect(try await Self.accept(convener).status == 303)
            #expect(
                try await house.events(house.groove()) == before + ["assignment.asked", "assignment.accepted"])
            try await house.performAll()
            let letters = try await house.letters("wait for your review") + house.letters("waits for your review")
            #expect(letters.count == Set(letters).count)
            #expect(letters.contains("reviewer0@panel.example"))
            #expect(try await convener.get(Self.place).body.contains("This proposal was accepted."))
            let network = try await house.groove()
            let counts = try await house.setting.database.read { connection in
                try connection.column(
                    """
                    SELECT count(*) FROM candidate_review r JOIN candidate c ON c.id = r.candidate_id
                    WHERE r.network_id = \(network) AND r.released_at IS NULL AND c.eligibility = 'eligible'
                        AND c.decision IS NULL GROUP BY r.candidate_id
                    """, as: Int.self)
            }
            #expect(!counts.isEmpty && counts.allSatisfy { $0 == 2 })
        }
    }

    @Test func `whoever does not look after candidates finds nothing`() async throws {
        try await House.at(.selection) { house in
            _ = try await Self.proposed(house, Self.terms.merging(["each": "1"]) { $1 })
            for part in [Cast.Part.reviewer, .sponsor, .facilitator, .stranger] {
                let browser = try await house.browser(as: part)
                #expect(try await browser.get(Self.place).status == 404)
                #expect(try await browser.send(Self.place + "/new", Self.terms).status == 404)
                #expect(try await Self.accept(browser).status == 404)
            }
            #expect(try await house.browser().get(Self.place).status == 401)
        }
    }

    @Test func `what is impossible says how many places are missing, and for whom`() async throws {
        try await House.at(.selection) { house in
            let convener = try await Self.proposed(house, Self.terms.merging(["each": "4", "most": "9"]) { $1 })
            let page = try await convener.get(Self.place)
            #expect(page.body.contains("There is no such assignment."))
            #expect(page.body.contains("places stay empty"))
            #expect(page.body.contains("CHF International"))
            #expect(!page.body.contains("/accept"))
        }
    }

    @Test func `terms that contradict each other are said beside their field`() async throws {
        try await House.at(.selection) { house in
            let convener = try await house.browser(as: .convener)
            let reply = try await convener.send(Self.place + "/new", Self.terms.merging(["least": "5"]) { $1 })
            #expect(reply.status == 422)
            #expect(reply.body.contains("This is more than a reviewer reads at most."))
        }
    }

    @Test func `a proposal that a withdrawal has overtaken is refused with the reason`() async throws {
        try await House.at(.selection) { house in
            _ = try await house.reviewers(3)
            let convener = try await Self.proposed(house)
            let chf = try await house.candidate("CHF International")
            try await house.run("UPDATE candidate SET withdrawn_at = 5 WHERE id = \(chf)")
            let refused = try await Self.accept(convener)
            #expect(refused.status == 409)
            #expect(refused.body.contains("“CHF International”"))
            #expect(try await !house.events(house.groove()).contains("assignment.accepted"))
        }
    }

    @Test func `a proposal that a new conflict has overtaken is refused, and the next one keeps to it`() async throws {
        try await House.at(.selection) { house in
            let people = try await house.reviewers(2)
            let convener = try await Self.proposed(house)
            let reviewer = try await house.browser(as: people[0])
            let tie = ["level": "organisation", "name": "Conservation International", "reason": "I worked there."]
            #expect(try await reviewer.send("/networks/groove/conflicts/ties/new", tie).status == 303)
            let refused = try await Self.accept(convener)
            #expect(refused.status == 409)
            #expect(refused.body.contains("there is a conflict of interest now: Reviewer 0"))
            _ = try await Self.proposed(house, Self.terms.merging(["each": "1"]) { $1 })
            #expect(try await Self.accept(convener).status == 303)
            let tied = try await house.candidate("Conservation International")
            let found = try await house.setting.database.read { connection in
                try connection.exists(
                    "SELECT 1 FROM candidate_review WHERE candidate_id = \(tied) AND person_id = \(people[0])")
            }
            #expect(!found)
        }
    }

    @Test func `reviewers bid on what they may know of, and on nothing they have a conflict with`() async throws {
        try await House.at(.selection) { house in
            let people = try await house.reviewers(1)
            let reviewer = try await house.browser(as: people[0])
            #expect(try await !reviewer.get("/networks/groove/reviewing").body.contains("CHF International"))
            let convener = try await house.browser(as: .convener)
            #expect(try await convener.send("/networks/groove/bidding/open").status == 303)
            try await house.perform(
                NameTie(to: .organisation, "Conservation International", because: "Mine."), as: people[0])
            let form = try await reviewer.get("/networks/groove/reviewing/bids")
            #expect(form.body.contains("CHF International"))
            #expect(!form.body.contains("Conservation International"))
            let chf = try await house.candidate("CHF International")
            let tied = try await house.candidate("Conservation International")
            #expect(
                try await reviewer.send("/networks/groove/reviewing/bids", [chf.description: "eager"]).status == 303)
            #expect(try await reviewer.get("/networks/groove/reviewing").body.contains("Eager to read it"))
            #expect(
                try await reviewer.send("/networks/groove/reviewing/bids", [tied.description: "eager"]).status == 422)
            #expect(try await convener.send("/networks/groove/bidding/close").status == 303)
            #expect(try await !reviewer.get("/networks/groove/reviewing").body.contains("CHF International"))
            #expect(try await house.browser(as: .careMember).get("/networks/groove/reviewing").status == 404)
        }
    }

    @Test func `the page asks as often for one pair as for many`() async throws {
        try await House.at(.selection) { house in
            let convener = try await Self.proposed(house, Self.terms.merging(["each": "1"]) { $1 })
            let few = try await house.queries(Self.place, as: convener)
            _ = try await house.reviewers(4)
            _ = try await Self.proposed(house, Self.terms.merging(["each": "4"]) { $1 })
            #expect(try await house.queries(Self.place, as: convener) == few)
        }
    }
}
