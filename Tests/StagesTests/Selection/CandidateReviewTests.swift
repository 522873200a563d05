import Domain
import Followers
import Logging
import Stages
import TestKit
import Testing

struct CandidateReviewTests {
    @Test func `a reviewer sees only what is assigned, and reads it after declaring`() async throws {
        try await House.at(.selection) { house in
            let reviewer = try await house.browser(as: .reviewer)
            let list = try await reviewer.get("/networks/groove/candidates")
            #expect(list.body.contains("CHF International"))
            #expect(!list.body.contains("River Road Partners"))
            #expect(!list.body.contains("Mean score"))
            #expect(try await reviewer.get(house.dossier("River Road Partners")).status == 404)
            let dossier = try await house.dossier("CHF International")
            let closed = try await reviewer.get(dossier)
            #expect(closed.body.contains("The dossier opens once you have declared"))
            #expect(!closed.body.contains("Two value chains we left"))
            #expect(try await !reviewer.get(dossier + ".json").body.contains("Two value chains we left"))
            let early = try await reviewer.send(dossier + "/scores", fullMarks)
            #expect(early.status == 409)
            #expect(early.body.contains("Declare first whether you have a conflict of interest."))
            let before = try await house.events(house.groove())
            #expect(try await reviewer.send(dossier + "/interests", ["conflict": "none"]).status == 303)
            #expect(try await reviewer.get(dossier).body.contains("Two value chains we left"))
            #expect(try await reviewer.send(dossier + "/scores", fullMarks).status == 303)
            #expect(try await house.events(house.groove()) == before + ["interests.declared", "candidate.scored"])
            #expect(try await house.browser(as: .convener).get(dossier).body.contains("Because of sharing"))
        }
    }

    @Test func `a conflict of interest closes the dossier for good`() async throws {
        try await House.at(.selection) { house in
            let reviewer = try await house.browser(as: .reviewer)
            let dossier = try await house.dossier("CHF International")
            #expect(
                try await reviewer.send(
                    dossier + "/interests", ["conflict": "conflict", "ties": "My brother works there."]
                ).status == 303)
            #expect(try await reviewer.get(dossier).status == 404)
            let convener = try await house.browser(as: .convener)
            let page = try await convener.get(dossier)
            #expect(page.body.contains("Has a conflict of interest, and was released"))
            #expect(page.body.contains("My brother works there."))
            let again = try await convener.send(dossier + "/reviewers", ["reviewer": house.cast[.reviewer].description])
            #expect(again.status == 409)
            #expect(again.body.contains("This reviewer has a conflict of interest"))
        }
    }

    @Test func `sponsors, strangers and visitors see no candidates`() async throws {
        try await House.at(.selection) { house in
            let dossier = try await house.dossier("CARE")
            for part in [Cast.Part.sponsor, .facilitator, .stranger] {
                let browser = try await house.browser(as: part)
                #expect(try await browser.get("/networks/groove/candidates").status == 404)
                #expect(try await browser.get(dossier).status == 404)
                #expect(try await browser.send(dossier + "/scores", fullMarks).status == 404)
                #expect(
                    try await browser.send(dossier + "/eligibility", ["eligibility": "eligible", "reason": "x"]).status
                        == 404)
            }
            #expect(try await house.browser().get(dossier).status == 401)
        }
    }

    @Test func `a convener does not see the dossier of their own organisation`() async throws {
        try await House.at(.selection) { house in
            let dossier = try await house.dossier("CARE")
            let convener = try await house.browser(as: .convener)
            #expect(try await convener.get(dossier).status == 200)
            try await house.run(
                """
                UPDATE membership SET organisation_id = (SELECT id FROM organisation WHERE name = 'CARE')
                WHERE network_id <> 0 AND person_id = \(house.cast[.convener])
                """)
            #expect(try await convener.get(dossier).status == 404)
            #expect(try await !convener.get("/networks/groove/candidates").body.contains(">CARE<"))
        }
    }

    @Test func `eligibility comes before review; an assigned reviewer gets a letter; visits stand in the dossier`()
        async throws
    {
        try await House.at(.selection) { house in
            let convener = try await house.browser(as: .convener)
            let dossier = try await house.dossier("River Road Partners")
            let reviewer = ["reviewer": house.cast[.reviewer].description]
            let early = try await convener.send(dossier + "/reviewers", reviewer)
            #expect(early.status == 409)
            #expect(early.body.contains("Decide first whether the candidate is eligible"))
            let before = try await house.events(house.groove())
            #expect(
                try await convener.send(
                    dossier + "/eligibility", ["eligibility": "eligible", "reason": "It has a contract."]
                ).status == 303)
            #expect(try await convener.send(dossier + "/reviewers", reviewer).status == 303)
            let visit = ["kind": "interview", "day": "2026-03-02", "notes": "They were frank.", "weight": "told"]
            #expect(try await convener.send(dossier + "/visits", visit).status == 303)
            #expect(
                try await house.events(house.groove()) == before + [
                    "eligibility.decided", "reviewer.assigned", "visit.recorded",
                ])
            #expect(try await convener.get(dossier).body.contains("They were frank."))
            try await Rounds(house.setting, logger: Logger(label: "test")).performAll()
            let letters = try await house.setting.keep(as: .clock) { scene in
                try OutboxStore(scene.connection, scene.setting).latest(100).filter {
                    $0.email == "tomasz@review.example"
                }.count
            }
            #expect(letters > 0)
        }
    }
}
