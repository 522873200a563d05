import Domain
import Stages
import TestKit
import Testing

struct CallBuildingTests {
    private let call = [
        "title": "Who wants to learn?", "text": "A table for five.", "seats": "5", "deadline": "2026-03-31",
        "deadline_time": "17:00", "time_zone": "Africa/Nairobi", "grace": "30", "decisions": "2026-05-01",
    ]
    private let draft = "/networks/groove/call/draft"
    private let question = [
        "wording": "Where do you work?", "advice": "", "kind": "choice", "choices": "Here\nThere", "required": "yes",
        "step": "interest",
    ]

    private func written(_ test: @Sendable (House, Browser) async throws -> Void) async throws {
        try await House.at(.design) { house in
            let convener = try await house.browser(as: .convener)
            #expect(try await convener.send("/networks/groove/call/text", call).status == 303)
            try await test(house, convener)
        }
    }

    @Test func `questions are added, worded anew, moved and taken out`() async throws {
        try await written { house, convener in
            let before = try await house.events(house.groove())
            let added = try await convener.send("/networks/groove/call/questions/new", question)
            #expect(added.location?.hasPrefix(draft) == true)
            #expect(try await house.events(house.groove()) == before + ["call.written"])
            let own = "/networks/groove/call/questions/where_do_you_work"
            #expect(try await convener.get(own).body.contains("Here\nThere"))
            var anew = question
            anew["wording"] = "In which place do you work?"
            #expect(try await convener.send(own, anew).status == 303)
            #expect(try await convener.send(own + "/move/up").status == 303)
            let page = try await convener.get(draft).body
            let place = try #require(page.range(of: "In which place do you work?")?.lowerBound)
            let files = try #require(page.range(of: "questions/attachments\"")?.lowerBound)
            #expect(place < files)
            #expect(
                try await convener.get("/networks/groove/call/preview").body.contains("In which place do you work?"))
            #expect(try await convener.send(own + "/drop").status == 303)
            #expect(try await !convener.get(draft).body.contains("In which place do you work?"))
            let fixed = try await convener.send("/networks/groove/call/questions/organisation/drop")
            #expect(fixed.status == 409)
            #expect(fixed.body.contains("It can be worded anew."))
        }
    }

    @Test func `a rule that does not fit is refused beside its field; one that fits stands in the call`() async throws {
        try await written { _, convener in
            var rule = [
                "question": "vision", "test": "atLeast", "value": "3", "sentence": "Three at least.",
            ]
            let wrong = try await convener.send("/networks/groove/call/rules/new", rule)
            #expect(wrong.status == 422)
            #expect(wrong.body.contains("does not fit the kind of its question"))
            #expect(wrong.body.contains("Three at least."))
            rule["test"] = "answered"
            #expect(try await convener.send("/networks/groove/call/rules/new", rule).status == 303)
            #expect(try await convener.get("/networks/groove/call").body.contains("Three at least."))
            let page = try await convener.get(draft).body
            let drop = page.firstMatch(of: /\/networks\/groove\/call\/rules\/\w+\/drop/).map { String($0.0) } ?? "/none"
            #expect(try await convener.send(drop).status == 303)
            #expect(try await !convener.get("/networks/groove/call").body.contains("Three at least."))
        }
    }

    @Test func `the check finds what a colleague would find, and links to where it is mended`() async throws {
        try await written { house, convener in
            #expect(try await convener.get(draft).body.contains("Checked: nothing stands in the way."))
            let vision = [
                "wording": "Vision", "weight": "30", "anchor_1": "None", "anchor_5": "All", "reads": "vision",
            ]
            #expect(try await convener.send("/networks/groove/call/criteria/vision", vision).status == 303)
            #expect(try await convener.send("/networks/groove/call/questions/sharing/drop").status == 303)
            let page = try await convener.get(draft).body
            #expect(page.contains("does not say what a 2 means"))
            #expect(page.contains("The weights of the criteria add up to 110"))
            #expect(page.contains("reads a question that is not there"))
            #expect(page.contains("href=\"/networks/groove/call/criteria/vision\""))
            try await house.run("UPDATE network SET stage = 'call' WHERE id = \(house.groove())")
            let early = try await convener.send("/networks/groove/call/open")
            #expect(early.status == 409)
            #expect(early.body.contains("things are to be mended"))
        }
    }

    @Test func `the deadline stands with its zone and its grace, and is kept to the minute`() async throws {
        try await written { house, convener in
            let page = try await convener.get("/networks/groove/call").body
            #expect(page.contains("Tuesday 31 March 2026, 17:00 (Africa/Nairobi)"))
            #expect(page.contains("30 minutes after that"))
            #expect(page.contains("By your clock: Tuesday 31 March 2026, 14:00 (UTC)"))
            let none = call.merging(["time_zone": "Atlantis/Capital"]) { $1 }
            #expect(try await convener.send("/networks/groove/call/text", none).status == 422)
            let odd = call.merging(["deadline_time": "25:00"]) { $1 }
            #expect(try await convener.send("/networks/groove/call/text", odd).status == 422)
        }
    }

    @Test func `only conveners build`() async throws {
        try await written { house, _ in
            for (part, status) in [(Cast.Part.sponsor, 409), (.facilitator, 409), (.stranger, 404)] {
                let browser = try await house.browser(as: part)
                #expect(try await browser.send("/networks/groove/call/questions/new", question).status == status)
                #expect(try await browser.send("/networks/groove/call/questions/vision/drop").status == status)
                #expect(try await browser.send("/networks/groove/call/criteria/vision/drop").status == status)
                #expect(try await browser.get(draft).status == (status == 404 ? 404 : 403))
                #expect(try await browser.get("/networks/groove/call/preview").status == (status == 404 ? 404 : 403))
            }
            #expect(try await house.browser().get(draft).status == 401)
        }
    }
}
