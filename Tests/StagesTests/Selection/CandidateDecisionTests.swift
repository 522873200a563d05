import Domain
import Followers
import Logging
import Stages
import TestKit
import Testing

struct CandidateDecisionTests {
    private let invite = ["decision": "invite", "reason": "It belongs at this table."]

    @Test func `nobody decides while a review is to come, and a decision is not in the log`() async throws {
        try await House.at(.selection) { house in
            let convener = try await house.browser(as: .convener)
            let waiting = try await house.dossier("CHF International")
            let early = try await convener.send(waiting + "/decision", invite)
            #expect(early.status == 409)
            #expect(early.body.contains("still to come"))
            let release = waiting + "/reviewers/\(house.cast[.reviewer])/release"
            #expect(try await convener.send(release).status == 303)
            let before = try await house.events(house.groove())
            #expect(try await convener.send(waiting + "/decision", invite).status == 303)
            #expect(try await house.events(house.groove()) == before + ["candidate.decided"])
            let groove = try await house.groove()
            let body = try await house.setting.database.read { try EventLog($0, groove).latest(1).first?.body ?? "" }
            #expect(!body.contains("invite"))
            #expect(body.contains("seal"))
            #expect(try await house.browser(as: .reviewer).send(waiting + "/decision", invite).status == 404)
            let own = try await house.dossier("CARE")
            #expect(try await house.browser(as: .reviewer).send(own + "/decision", invite).status == 409)
        }
    }

    @Test func `more than the seats of the call are not invited`() async throws {
        try await House.at(.selection) { house in
            try await house.run("UPDATE call_version SET seats = 1")
            let reply = try await house.browser(as: .convener).send(
                house.dossier("Practical Action") + "/decision", invite)
            #expect(reply.status == 409)
            #expect(reply.body.contains("Every seat of the call is taken."))
        }
    }

    @Test func `decisions are released together, when all are there, and every applicant gets a letter`() async throws {
        try await House.at(.selection) { house in
            let convener = try await house.browser(as: .convener)
            let early = try await convener.send("/networks/groove/decisions/release")
            #expect(early.status == 409)
            #expect(early.body.contains("candidates have no decision yet"))
            let release = try await house.dossier("CHF International") + "/reviewers/\(house.cast[.reviewer])/release"
            #expect(try await convener.send(release).status == 303)
            let screened = ["eligibility": "eligible", "reason": "It has a contract."]
            #expect(
                try await convener.send(house.dossier("River Road Partners") + "/eligibility", screened).status == 303)
            for name in ["CHF International", "Practical Action", "Conservation International"] {
                #expect(try await convener.send(house.dossier(name) + "/decision", invite).status == 303)
            }
            let decline = ["decision": "decline", "reason": "Four seats are too few."]
            #expect(try await convener.send(house.dossier("River Road Partners") + "/decision", decline).status == 303)
            let before = try await house.events(house.groove())
            #expect(try await convener.send("/networks/groove/decisions/release").status == 303)
            #expect(try await house.events(house.groove()) == before + ["decisions.released"])
            try await Rounds(house.setting, logger: Logger(label: "test")).performAll()
            let letters = try await house.setting.keep(as: .clock) { scene in
                try OutboxStore(scene.connection, scene.setting).latest(100).filter {
                    $0.subject.hasPrefix("The decision on")
                }
            }
            #expect(letters.count == 6)
            #expect(
                letters.first { $0.email == "hello@riverroad.example" }?.body.contains("Four seats are too few.")
                    == true)
            #expect(
                letters.first { $0.email == "office@brightharvest.example" }?.body.contains("there is none yet") == true
            )
        }
    }

    @Test func `those invited are handed to the invitation`() async throws {
        try await House.at(.invitation) { house in
            let invited = try await house.setting.read(in: house.groove(), as: .clock) {
                try SelectionStore($0).invited()
            }
            #expect(
                invited.map(\.organisationName) == [
                    "CARE", "CHF International", "Conservation International", "Practical Action",
                ])
            #expect(invited.first?.person == house.cast[.careMember])
            let broken = try await house.setting.database.read { try Invariants($0).broken() }
            #expect(broken.isEmpty)
        }
    }

    @Test func `a list of many candidates asks the database as often as one of few`() async throws {
        try await House.at(.selection) { house in
            let convener = try await house.browser(as: .convener)
            let few = try await statements(house) { _ = try await convener.get("/networks/groove/candidates") }
            let groove = try await house.groove()
            for number in 1...30 {
                try await house.run(
                    """
                    INSERT INTO candidate (id, network_id, email, language, organisation, organisation_id, begun_at, sent_at)
                    SELECT \(number), \(groove), 'x', 'en', 'Candidate ' || \(String(number)), id, 1, 1
                    FROM organisation WHERE name = 'CARE'
                    """)
            }
            let many = try await statements(house) { _ = try await convener.get("/networks/groove/candidates") }
            #expect(few == many)
            #expect(try await convener.get("/networks/groove/candidates").body.contains("Candidate 30"))
        }
    }

    @Test func `a long list of candidates comes fifty a page`() async throws {
        try await House.at(.selection) { house in
            let groove = try await house.groove()
            for number in 100...160 {
                try await house.run(
                    """
                    INSERT INTO candidate (id, network_id, email, language, organisation, organisation_id, begun_at, sent_at)
                    SELECT \(number), \(groove), 'x', 'en', 'Candidate ' || \(String(number)), id, 1, 1
                    FROM organisation WHERE name = 'CARE'
                    """)
            }
            let convener = try await house.browser(as: .convener)
            let first = try await convener.get("/networks/groove/candidates").body
            #expect(first.matches(of: /<th scope="row">/).count == 50)
            #expect(first.contains("candidates?page=2") && !first.contains("Candidate 160"))
            let second = try await convener.get("/networks/groove/candidates?page=2").body
            #expect(second.contains("Candidate 160") && !second.contains("candidates?page=3"))
        }
    }

    @Test func `a long list is narrowed by words and by where candidates stand, and ordered by score`() async throws {
        try await House.at(.selection) { house in
            let convener = try await house.browser(as: .convener)
            let list = "/networks/groove/candidates"
            func shown(_ question: String) async throws -> [String] {
                try await convener.get(list + question).body
                    .matches(of: /<th scope="row"><a [^>]*>([^<]+)</).map { String($0.1) }
            }
            let all = try await shown("")
            #expect(all == all.sorted() && all.count > 3)
            #expect(try await shown("?find=ACTION+prac") == ["Practical Action"])
            #expect(try await convener.get(list + "?find=nobody").body.contains("No candidate fits that."))
            #expect(try await shown("?find=nobody") == [])
            for (index, organisation) in ["CHF International", "Practical Action"].enumerated() {
                let reviewer = try await house.reviewers(1)[0]
                try await house.hasScored(reviewer, try await house.candidate(organisation), 3 + index)
            }
            let scored = try await shown("?order=score")
            #expect(scored.firstIndex(of: "Practical Action")! < scored.firstIndex(of: "CHF International")!)
            #expect(scored.sorted() == all)
            #expect(try await shown("?standing=unscreened") == ["River Road Partners"])
            #expect(try await shown("?standing=nonsense&order=nonsense") == all)
            // Whoever sees no scores has no order by them, and nothing of those they do not know.
            let reviewer = try await house.browser(as: .reviewer)
            #expect(!(try await reviewer.get(list + "?order=score").body.contains("By mean score")))
            #expect(!(try await reviewer.get(list + "?find=river").body.contains("River Road Partners")))
        }
    }

    private func statements(_ house: House, _ body: () async throws -> Void) async throws -> Int {
        let before = house.setting.database.statements
        try await body()
        return house.setting.database.statements - before
    }
}
