import Domain
import Stages
import Storage
import TestKit
import Testing

struct DecisionLetterTests {
    private static let action = "Practical Action"
    private static let sentence = ["text": "The vision says whom the change is for."]

    @Test func `a letter is made of accepted sentences, read before it goes out, and goes out like that`() async throws
    {
        try await House.withMail(.selection) { house in
            let convener = try await house.browser(as: .convener)
            let place = try await house.dossier(Self.action)
            let draft = try await convener.get(place + "/letter/vision").body
            #expect(draft.contains("A common tool is a clear wish"))
            #expect(!draft.contains("Tomasz"))
            let empty = try await convener.get(place + "/letter").body
            #expect(empty.contains("1 draft by a reviewer"))
            #expect(!empty.contains("A common tool is a clear wish"))
            let before = try await house.events(house.groove())
            #expect(try await convener.send(place + "/letter/vision", Self.sentence).status == 303)
            #expect(try await house.events(house.groove()) == before + ["sentence.accepted"])
            try await house.perform(
                DecideCandidate(house.candidate(Self.action), .invite, because: "Strong."), as: house.cast[.convener])
            let preview = try await convener.get(place + "/letter").body
            #expect(preview.contains("Vision: The vision says whom the change is for."))
            let all = try await convener.get("/networks/groove/decisions/letters").body
            #expect(all.contains("Vision: The vision says whom the change is for."))
            #expect(all.contains("1 of 5 criteria said") && all.contains("There is no decision yet"))
            #expect(
                try await convener.get("/networks/groove/candidates").body.contains(
                    "/networks/groove/decisions/letters"))
            try await house.run(
                "UPDATE candidate SET eligibility = 'ineligible', eligibility_reason = 'No.' WHERE decision IS NULL")
            #expect(try await convener.send("/networks/groove/decisions/release").status == 303)
            try await house.performAll()
            let mailed = try await house.setting.keep(as: .clock) { scene in
                try OutboxStore(scene.connection, scene.setting).latest(300).filter {
                    $0.body.contains("Vision: The vision says whom the change is for.")
                }
            }
            #expect(mailed.count == 1)
            #expect(mailed.first?.body.contains("A common tool is a clear wish") == false)
            let link = try await house.mailedLink(to: mailed.first?.email ?? "")
            #expect(try await house.browser().get(link).body.contains("The vision says whom the change is for."))
            let report = try await SelectionAudit(house.setting).report(on: "groove")
            #expect(!report.faults.contains { $0.sentence.contains("in the letter") })
        }
    }

    @Test(arguments: [
        "Tomasz Wróbel liked it.", "As Wrobel says, it is strong.", "It scored 4 on vision.", "A clear 4/5.",
        "Amina Odhiambo will explain.",
    ])
    func `a sentence that names who read, or tells a score, is refused with the reason`(text: String) async throws {
        try await House.at(.selection) { house in
            let convener = try await house.browser(as: .convener)
            let reply = try await convener.send(house.dossier(Self.action) + "/letter/vision", ["text": text])
            #expect(reply.status == 422)
            #expect(reply.body.contains("It names") || reply.body.contains("It tells a score"))
        }
    }

    @Test func `an accepted sentence is taken out again, and only those who look after the candidate write it`()
        async throws
    {
        try await House.at(.selection) { house in
            let convener = try await house.browser(as: .convener)
            let place = try await house.dossier(Self.action)
            #expect(try await convener.send(place + "/letter/vision", Self.sentence).status == 303)
            #expect(try await convener.send(place + "/letter/vision", ["text": ""]).status == 303)
            #expect(try await !convener.get(place + "/letter").body.contains("whom the change is for"))
            #expect(try await convener.send(place + "/letter/nothing", Self.sentence).status == 404)
            let reviewer = try await house.browser(as: .reviewer)
            #expect(try await reviewer.get(place + "/letter").status == 404)
            #expect(try await reviewer.send(place + "/letter/vision", Self.sentence).status == 409)
            #expect(try await reviewer.get("/networks/groove/decisions/letters").status == 404)
            for part in [Cast.Part.sponsor, .stranger, .facilitator] {
                let browser = try await house.browser(as: part)
                #expect(try await browser.get(place + "/letter").status == 404)
                #expect(try await browser.send(place + "/letter/vision", Self.sentence).status == 404)
                #expect(try await browser.get("/networks/groove/decisions/letters").status == 404)
            }
        }
    }

    @Test func `the letters of many candidates ask the database as often as those of few`() async throws {
        try await House.at(.selection) { house in
            let convener = try await house.browser(as: .convener)
            let few = try await house.queries("/networks/groove/decisions/letters", as: convener)
            let groove = try await house.groove()
            for number in 1...30 {
                try await house.run(
                    """
                    INSERT INTO candidate (id, network_id, email, language, organisation, begun_at, sent_at, decision)
                    VALUES (\(number), \(groove), 'x', 'en', 'Candidate ' || \(String(number)), 1, 1, 'decline')
                    """)
            }
            #expect(try await house.queries("/networks/groove/decisions/letters", as: convener) == few)
            #expect(try await convener.get("/networks/groove/decisions/letters").body.contains("page=2"))
        }
    }
}
