import Domain
import Followers
import Logging
import Stages
import TestKit
import Testing

struct CallChangeTests {
    private let terms = [
        "title": "Who builds the capacity to facilitate markets?", "text": "Five seats now.", "seats": "5",
        "deadline": "2026-04-20", "time_zone": "UTC",
    ]
    private let question = [
        "wording": "Where do you work?", "kind": "shortText", "required": "yes", "step": "interest",
    ]

    @Test func `a change is a new version with a reason: drafts follow it and are told, sent ones stay with theirs`()
        async throws
    {
        try await House.withMail(.call) { house in
            let applicant = try await house.browser()
            let address = try await house.begun(by: applicant)
            #expect(try await applicant.send(address, wholeApplication).status == 303)
            let convener = try await house.browser(as: .convener)
            #expect(try await convener.send("/networks/groove/call/change").status == 303)
            #expect(try await convener.send("/networks/groove/call/questions/new", question).status == 303)
            #expect(try await convener.send("/networks/groove/call/text", terms).status == 303)
            #expect(try await !house.browser().get("/networks/groove/call").body.contains("Where do you work?"))
            let before = try await house.events(house.groove())
            let reason = ["reason": "Two donors asked where."]
            #expect(try await convener.send("/networks/groove/call/publish", reason).status == 303)
            #expect(try await house.events(house.groove()) == before + ["call.changed"])
            let page = try await house.browser().get("/networks/groove/call").body
            #expect(page.contains("Where do you work?") && page.contains("Two donors asked where."))
            #expect(
                try await !house.browser().get("/networks/groove/call/versions/1").body.contains("Where do you work?"))
            try await Rounds(house.setting, logger: Logger(label: "test")).performAll()
            let letter = try await house.letter(to: "ruth@greenfields.example", about: "has changed")
            #expect(letter.contains("Two donors asked where."))
            #expect(letter.contains("New question: “Where do you work?”."))
            #expect(try await house.letter(to: "joseph@care.example", about: "has changed") == "")
            let draft = try await applicant.get(address).body
            #expect(draft.contains("The call has changed since you kept this draft"))
            #expect(draft.contains("Our worst year."))
            let early = try await applicant.send(address + "/send")
            #expect(early.status == 409)
            var whole = wholeApplication
            whole["where_do_you_work"] = "Kisumu"
            whole["revision"] = "1"
            #expect(try await applicant.send(address, whole).status == 303)
            #expect(try await applicant.send(address + "/send").status == 303)
            let dossier = try await convener.get(house.dossier("Green Fields")).body
            #expect(dossier.contains("Kisumu") && dossier.contains("call/versions/2"))
            let earlier = try await convener.get(house.dossier("CARE")).body
            #expect(!earlier.contains("Where do you work?") && earlier.contains("call/versions/1"))
        }
    }

    @Test func `a deadline that was promised is never moved earlier; a change can be dropped`() async throws {
        try await House.at(.call) { house in
            let convener = try await house.browser(as: .convener)
            let early = try await convener.send("/networks/groove/call/publish", ["reason": "No."])
            #expect(early.status == 409)
            #expect(early.body.contains("Begin one first."))
            #expect(try await house.browser(as: .sponsor).send("/networks/groove/call/change").status == 409)
            #expect(try await convener.send("/networks/groove/call/change").status == 303)
            #expect(try await convener.send("/networks/groove/call/change").status == 409)
            let sooner = terms.merging(["deadline": "2026-03-10"]) { $1 }
            #expect(try await convener.send("/networks/groove/call/text", sooner).status == 303)
            let refused = try await convener.send("/networks/groove/call/publish", ["reason": "We hurry."])
            #expect(refused.status == 409)
            #expect(refused.body.contains("A deadline moves later, never earlier."))
            #expect(try await convener.send("/networks/groove/call/drop-change").status == 303)
            #expect(try await convener.get("/networks/groove/call.json").body.contains("\"deadline\":\"2026-03-22\""))
            #expect(try await convener.send("/networks/groove/call/questions/new", question).status == 409)
        }
    }
}

extension House {
    /// The newest letter to somebody whose subject has these words; nothing if there is none.
    func letter(to email: String, about words: String) async throws -> String {
        try await setting.keep(as: .clock) { scene in
            try OutboxStore(scene.connection, scene.setting).latest(200)
                .first { $0.email == email && $0.subject.contains(words) }?.body ?? ""
        }
    }
}
