import Domain
import Foundation
import Stages
import Storage
import Synchronization
import TestKit
import Testing

struct CohortTests {
    static let place = "/networks/groove/cohort"
    static let accepting = [
        "invite": "Chosen as a set, by scores and quotas.", "reserve": "Close to the line.",
        "decline": "Others came first.",
    ]

    /// So many candidates, all eligible, each with a score of its own by eight reviewers; none has a decision.
    static func scored(_ house: House, _ count: Int = 8) async throws -> [ID<Candidate>] {
        try await house.run("UPDATE candidate SET decision = NULL")
        try await house.run("UPDATE candidate SET withdrawn_at = 3 WHERE sent_at IS NOT NULL")
        try await house.run("UPDATE candidate_review SET released_at = 3 WHERE released_at IS NULL")
        let people = try await house.reviewers(8)
        var found: [ID<Candidate>] = []
        for number in 0..<count {
            let id = try await add("House \(number)", Int64(number), house)
            for (place, person) in people.enumerated() {
                try await house.hasScored(person, id, max(1, 5 - number / 2 - (place < number % 2 * 4 + 2 ? 1 : 0)))
            }
            found.append(id)
        }
        return found
    }

    /// One more eligible candidate, like one that is there.
    static func add(_ organisation: String, _ number: Int64, _ house: House) async throws -> ID<Candidate> {
        let id = ID<Candidate>(rawValue: 1 << 40 + number)
        try await house.run(
            """
            INSERT INTO candidate (id, network_id, email, language, organisation, contact, begun_at, sent_at, version,
                eligibility)
            SELECT \(id), network_id, \("\(number)@house.example"), 'en', \(organisation), 'Ann', begun_at, sent_at,
                version, 'eligible' FROM candidate WHERE organisation = 'CARE'
            """)
        return id
    }

    static func answer(_ question: String, _ text: String, _ id: ID<Candidate>, _ house: House) async throws {
        let network = try await house.groove()
        try await house.run("DELETE FROM application_answer WHERE candidate_id = \(id) AND question = \(question)")
        try await house.run(
            """
            INSERT INTO application_answer (network_id, candidate_id, question, text)
            VALUES (\(network), \(id), \(question), \(text))
            """)
    }

    static func terms(_ seats: Int, _ more: [String: String] = [:]) -> [String: String] {
        ["seats": String(seats), "reserves": "2", "each": "", "budget": "", "cost": ""].merging(more) { $1 }
    }

    static func acceptance(_ browser: Browser) async throws -> String {
        let page = try await browser.get(place)
        let cohort = page.body.firstMatch(of: /(\/networks\/groove\/cohort\/\w+)\/method/).map { String($0.1) }
        return (cohort ?? place + "/none") + "/accept"
    }

    static func chosen(_ house: House) async throws -> Set<String> {
        Set(
            try await house.setting.database.read {
                try $0.column(
                    """
                    SELECT c.organisation FROM cohort_pool p JOIN candidate c ON c.id = p.candidate_id
                    WHERE p.part IN ('chosen', 'sure', 'drawn')
                        AND p.cohort_id = (SELECT max(id) FROM cohort)
                    """, as: String.self)
            })
    }

    @Test func `a cohort is worked out under quotas, each with its price, and accepted as the drafts of decisions`()
        async throws
    {
        try await House.at(.selection) { house in
            let candidates = try await Self.scored(house)
            for (number, id) in candidates.enumerated() {
                try await Self.answer("region", number < 5 ? "Asia" : "West Africa", id, house)
            }
            try await Self.answer("first_question", "How is knowledge managed?", candidates[7], house)
            let convener = try await house.browser(as: .convener)
            let empty = try await convener.get(Self.place)
            #expect(empty.body.contains("State the seats and quotas of the cohort first."))
            let wide = try await convener.send(Self.place + "/terms", Self.terms(300))
            #expect(wide.status == 422)
            #expect(wide.body.contains("The call has 4 seats."))
            #expect(
                try await convener.send(Self.place + "/terms", Self.terms(3, ["covers": "first_question"])).status
                    == 303)
            #expect(try await house.events(house.groove()).last == "cohort.termsStated")
            let quota = ["trait": "region=West Africa", "low": "", "high": "", "least": "1", "most": "3"]
            for _ in 0..<2 {
                #expect(try await convener.send(Self.place + "/quotas/new", quota).status == 303)
                #expect(try await house.events(house.groove()).last == "quota.stated")
                if try await house.events(house.groove()).contains("quota.dropped") { break }
                let drop = try await convener.get(Self.place).body.firstMatch(of: /(\/cohort\/quotas\/\w+\/drop)/)
                #expect(try await convener.send("/networks/groove" + (drop?.1 ?? "")).status == 303)
                #expect(try await house.events(house.groove()).last == "quota.dropped")
            }
            let before = try await house.events(house.groove())
            #expect(try await convener.send(Self.place + "/new").status == 303)
            #expect(try await convener.get(Self.place).body.contains("It waits for its turn."))
            try await house.performAll()
            #expect(try await Self.chosen(house) == ["House 0", "House 1", "House 5"])
            let page = try await convener.get(Self.place)
            #expect(page.body.contains("“House 2” enters"))
            #expect(page.body.contains("“House 5” leaves"))
            #expect(page.body.contains("no cohort that keeps the quotas has a higher one"))
            #expect(page.body.contains("Nobody in the cohort covers it; 1 in the pool does."))
            #expect(page.body.contains("The raw means were added up"))
            let accept = try await Self.acceptance(convener)
            #expect(try await convener.get(accept).body.contains("3 candidates are to be invited"))
            #expect(try await convener.send(accept, Self.accepting).status == 303)
            #expect(try await house.events(house.groove()) == before + ["cohort.asked", "cohort.accepted"])
            let decisions = try await house.setting.database.read {
                try $0.column(
                    "SELECT decision FROM candidate WHERE decision IS NOT NULL ORDER BY organisation", as: String.self)
            }
            #expect(
                decisions == [
                    "invite", "invite", "reserve", "reserve", "decline", "invite", "decline", "decline",
                ])
            #expect(try await convener.get(Self.place).body.contains("This cohort was accepted"))
            #expect(try await convener.send(accept, Self.accepting).status == 409)
            let dossier = try await convener.get(house.dossier("House 2"))
            #expect(dossier.body.contains("Close to the line."))
            let record = try await convener.get(house.dossier("House 2") + "/record")
            #expect(record.body.contains("Close to the line.") && record.body.contains("Reviewer 7"))
            let kept = try await house.setting.database.read {
                try $0.value("SELECT count(*) FROM decision_record WHERE decision = 'decline'", as: Int.self)
            }
            #expect(kept == 3)
        }
    }

    @Test func `accepting a cohort asks the database as often for three candidates as for twelve`() async throws {
        let counts = Mutex<[Int]>([])
        for count in [3, 12] {
            try await House.at(.selection) { house in
                _ = try await Self.scored(house, count)
                let convener = try await house.browser(as: .convener)
                _ = try await convener.send(Self.place + "/terms", Self.terms(2))
                _ = try await convener.send(Self.place + "/new")
                try await house.performAll()
                let accept = try await Self.acceptance(convener)
                let before = house.setting.database.statements
                #expect(try await convener.send(accept, Self.accepting).status == 303)
                let after = house.setting.database.statements
                counts.withLock { $0.append(after - before) }
            }
        }
        let asked = counts.withLock { $0 }
        #expect(asked[0] == asked[1], "\(asked)")
    }

    @Test func `whoever does not look after candidates finds nothing`() async throws {
        try await House.at(.selection) { house in
            _ = try await Self.scored(house)
            let convener = try await house.browser(as: .convener)
            _ = try await convener.send(Self.place + "/terms", Self.terms(2))
            _ = try await convener.send(Self.place + "/new")
            try await house.performAll()
            let accept = try await Self.acceptance(convener)
            for part in [Cast.Part.reviewer, .sponsor, .facilitator, .stranger] {
                let browser = try await house.browser(as: part)
                for place in [Self.place, accept, Self.place + "/terms", "/networks/groove/selection-rates"] {
                    #expect(try await browser.get(place).status == 404, "\(part) \(place)")
                }
                for place in [accept, Self.place + "/new", Self.place + "/draw", Self.place + "/seeds/new"] {
                    #expect(try await browser.send(place, Self.accepting).status == 404, "\(part) \(place)")
                }
            }
        }
    }

    @Test func `what cannot be kept together is said rule by rule`() async throws {
        try await House.at(.selection) { house in
            let candidates = try await Self.scored(house)
            try await Self.answer("region", "Asia", candidates[0], house)
            let convener = try await house.browser(as: .convener)
            _ = try await convener.send(Self.place + "/terms", Self.terms(3, ["budget": "10", "cost": "staff"]))
            for id in candidates { try await Self.answer("staff", "4", id, house) }
            let quota = ["trait": "region=Asia", "low": "", "high": "", "least": "2", "most": "3"]
            _ = try await convener.send(Self.place + "/quotas/new", quota)
            _ = try await convener.send(Self.place + "/new")
            try await house.performAll()
            let page = try await convener.get(Self.place)
            #expect(page.body.contains("No cohort keeps all of these together"))
            #expect(page.body.contains("Asia: at least 2, at most 3.") || page.body.contains("cost at most 10."))
            #expect(!page.body.contains("/accept\""))
            #expect(page.body.contains("In the pool"))
        }
    }

    @Test func `rules on named candidates are kept, with their reason`() async throws {
        try await House.at(.selection) { house in
            let candidates = try await Self.scored(house)
            let convener = try await house.browser(as: .convener)
            _ = try await convener.send(Self.place + "/terms", Self.terms(2))
            let must = ["kind": "must", "first": candidates[6].description, "other": "", "reason": "It hosts us."]
            #expect(try await convener.send(Self.place + "/rules/new", must).status == 303)
            let apart = [
                "kind": "apart", "first": candidates[6].description, "other": candidates[0].description,
                "reason": "Same village.",
            ]
            #expect(try await convener.send(Self.place + "/rules/new", apart).status == 303)
            #expect(
                try await convener.send(Self.place + "/rules/new", apart.merging(["other": ""]) { $1 }).status == 422)
            #expect(try await house.events(house.groove()).last == "cohortRule.stated")
            let rules = try await convener.get(Self.place).body
            #expect(rules.contains("It hosts us."))
            let drops = rules.matches(of: /(\/cohort\/rules\/\w+\/drop)/).map { String($0.1) }
            #expect(Set(drops).count == 2)
            _ = try await convener.send(Self.place + "/new")
            try await house.performAll()
            #expect(try await Self.chosen(house) == ["House 6", "House 1"])
            try await house.run("UPDATE candidate SET withdrawn_at = 9 WHERE id = \(candidates[6])")
            let refused = try await convener.send(Self.place + "/new")
            #expect(refused.status == 409)
            #expect(refused.body.contains("A rule names “House 6”"))
            #expect(try await convener.send("/networks/groove" + (drops.last ?? "")).status == 303)
            #expect(try await house.events(house.groove()).last == "cohortRule.dropped")
        }
    }

    @Test func `what has happened since keeps a cohort from being accepted, and reviews to come do, too`() async throws
    {
        try await House.at(.selection) { house in
            let candidates = try await Self.scored(house)
            let convener = try await house.browser(as: .convener)
            _ = try await convener.send(Self.place + "/terms", Self.terms(2))
            try await house.perform(AssignReviewer(house.cast[.reviewer], to: candidates[7]), as: house.cast[.convener])
            _ = try await convener.send(Self.place + "/new")
            try await house.performAll()
            let accept = try await Self.acceptance(convener)
            let early = try await convener.send(accept, Self.accepting)
            #expect(early.status == 409)
            #expect(early.body.contains("1 review is still to come."))
            #expect(try await convener.send(Self.place + "/release-outstanding").status == 303)
            #expect(try await house.events(house.groove()).last == "outstanding.released")
            try await house.run("UPDATE candidate SET withdrawn_at = 9 WHERE id = \(candidates[1])")
            let late = try await convener.send(accept, Self.accepting)
            #expect(late.status == 409)
            #expect(late.body.contains("“House 1”"))
        }
    }

    @Test func `in a network with a deputy, the deputy accepts`() async throws {
        try await House.at(.selection) { house in
            _ = try await Self.scored(house)
            let acts = Acts(house, house.setting)
            try await acts.name("Dora", [.deputy])
            let convener = try await house.browser(as: .convener)
            _ = try await convener.send(Self.place + "/terms", Self.terms(2))
            _ = try await convener.send(Self.place + "/new")
            try await house.performAll()
            let accept = try await Self.acceptance(convener)
            #expect(try await convener.get(Self.place).body.contains("The deputy accepts the cohort"))
            #expect(try await convener.send(accept, Self.accepting).status == 409)
            let deputy = try await house.browser(as: acts.person("Dora"))
            #expect(try await deputy.send(accept, Self.accepting).status == 303)
        }
    }

    @Test func `the page asks as often for a small pool as for a large one`() async throws {
        try await House.at(.selection) { house in
            _ = try await Self.scored(house, 3)
            let convener = try await house.browser(as: .convener)
            _ = try await convener.send(Self.place + "/terms", Self.terms(2))
            let quota = ["trait": "region=Asia", "low": "", "high": "", "least": "0", "most": "3"]
            _ = try await convener.send(Self.place + "/quotas/new", quota)
            _ = try await convener.send(Self.place + "/new")
            try await house.performAll()
            let few = try await house.queries(Self.place, as: convener)
            for region in ["West Africa", "Latin America"] {
                _ = try await convener.send(
                    Self.place + "/quotas/new", quota.merging(["trait": "region=\(region)"]) { $1 })
            }
            for number in 20..<40 {
                let id = try await Self.add("House \(number)", Int64(number), house)
                try await house.hasScored(house.cast[.reviewer], id, 3)
            }
            _ = try await convener.send(Self.place + "/new")
            try await house.performAll()
            #expect(try await house.queries(Self.place, as: convener) == few)
        }
    }
}
