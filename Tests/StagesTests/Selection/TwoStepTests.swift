import Domain
import Followers
import Logging
import Stages
import TestKit
import Testing

struct TwoStepTests {
    private let interest = [
        "organisation": "Green Fields", "contact": "Ruth Achieng", "vision": "A field that asks first.",
        "revision": "0",
    ]

    /// A call that asks for the vision first, and for the plan from those who are asked to go on.
    private func open(_ house: House) async throws -> Browser {
        let convener = try await house.browser(as: .convener)
        let terms = [
            "title": "In two steps", "text": "Say a little first.", "seats": "4", "deadline": "2026-03-10",
            "proposals": "2026-04-10",
        ]
        #expect(try await convener.send("/networks/groove/call/text", terms).status == 303)
        for key in ["interest", "commitment", "sharing", "own_grant", "grant_duties", "attachments"] {
            _ = try await convener.send("/networks/groove/call/questions/\(key)/drop")
        }
        let plan = ["wording": "Plan", "kind": "longText", "required": "yes", "step": "proposal"]
        #expect(try await convener.send("/networks/groove/call/questions/new", plan).status == 303)
        for key in ["interest", "commitment", "sharing", "value"] {
            _ = try await convener.send("/networks/groove/call/criteria/\(key)/drop")
        }
        let vision = (1...5).reduce(into: ["wording": "Vision", "weight": "100", "reads": "vision"]) {
            $0["anchor_\($1)"] = "Step \($1)"
        }
        #expect(try await convener.send("/networks/groove/call/criteria/vision", vision).status == 303)
        try await house.run("UPDATE network SET stage = 'call' WHERE id = \(house.groove())")
        #expect(try await convener.send("/networks/groove/call/open").status == 303)
        return convener
    }

    private func applied(_ name: String, _ house: House) async throws -> (Browser, String) {
        let applicant = try await house.browser()
        let address = try await house.begun("\(name)@fields.example", by: applicant)
        var answers = interest
        answers["organisation"] = "Fields of \(name)"
        #expect(try await applicant.send(address, answers).status == 303)
        #expect(try await applicant.send(address + "/send").status == 303)
        return (applicant, address)
    }

    @Test func `interest first, the full proposal of those who are asked, an answer to all`() async throws {
        try await House.withMail(.design) { house in
            let convener = try await open(house)
            let (ruth, address) = try await applied("ruth", house)
            let (adam, other) = try await applied("adam", house)
            #expect(try await !ruth.get(address).body.contains("Plan"))
            let dossier = try await house.dossier("Fields of ruth")
            let early = try await convener.send(dossier + "/interest", ["answer": "on", "reason": "Tell us more."])
            #expect(early.status == 409)
            #expect(early.body.contains("Answer them after that."))
            house.clock.advance(days: 10)
            let before = try await house.events(house.groove())
            #expect(
                try await convener.send(dossier + "/interest", ["answer": "on", "reason": "Tell us more."]).status
                    == 303)
            #expect(try await house.events(house.groove()) == before + ["interest.answered"])
            #expect(try await convener.send(dossier + "/interest", ["answer": "end", "reason": "No."]).status == 409)
            let closing = try await convener.send("/networks/groove/call/close")
            #expect(closing.status == 409)
            let declined = try await house.dossier("Fields of adam")
            for part in [Cast.Part.sponsor, .stranger] {
                #expect(
                    try await house.browser(as: part).send(declined + "/interest", ["answer": "end", "reason": "No."])
                        .status
                        == 404)
            }
            #expect(
                try await convener.send(declined + "/interest", ["answer": "end", "reason": "Too far away."]).status
                    == 303)
            try await Rounds(house.setting, logger: Logger(label: "test")).performAll()
            #expect(try await house.letter(to: "ruth@fields.example", about: "full proposal").contains("Tell us more."))
            #expect(
                try await house.letter(to: "adam@fields.example", about: "expression of interest").contains(
                    "Too far away."))
            #expect(try await adam.get(other).body.contains("Too far away."))
            let page = try await ruth.get(address).body
            #expect(page.contains("You are asked for the full proposal.") && page.contains("name=\"plan\""))
            #expect(!page.contains("name=\"vision\"") && page.contains("A field that asks first."))
            #expect(try await ruth.send(address + "/send").status == 409)
            #expect(try await ruth.send(address, ["plan": "First we listen.", "revision": "1"]).status == 303)
            #expect(try await !convener.get(dossier).body.contains("First we listen."))
            #expect(try await ruth.send(address + "/send").status == 303)
            #expect(try await house.events(house.groove()).last == "proposal.sent")
            #expect(try await convener.get(dossier).body.contains("First we listen."))
            let done = try await ruth.get(address).body
            #expect(
                done.contains("The full proposal was sent and received")
                    && done.contains("The full proposal was asked for"))
            house.clock.advance(days: 40)
            #expect(
                try await house.browser(as: .convener).send("/networks/groove/call/close").status == 303)
        }
    }

    @Test func `a late proposal is refused, and what was kept is still there`() async throws {
        try await House.withMail(.design) { house in
            let convener = try await open(house)
            let (ruth, address) = try await applied("ruth", house)
            house.clock.advance(days: 10)
            let dossier = try await house.dossier("Fields of ruth")
            _ = try await convener.send(dossier + "/interest", ["answer": "on", "reason": "Tell us more."])
            #expect(try await ruth.send(address, ["plan": "First we listen.", "revision": "1"]).status == 303)
            house.clock.advance(days: 40)
            #expect(try await ruth.send(address + "/send").status == 409)
            let page = try await ruth.get(address).body
            #expect(page.contains("What you kept is still here.") && page.contains("First we listen."))
        }
    }
}
