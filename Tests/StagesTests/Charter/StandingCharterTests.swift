import Domain
import Followers
import Logging
import Stages
import TestKit
import Testing

struct StandingCharterTests {
    private func write(_ house: House, topic: String, ends: String) async throws -> Reply {
        let convener = try await house.browser(as: .convener)
        return try await convener.send(
            "/networks/groove/charter/text",
            ["topic": topic, "ends": ends, "sunset": "It ends."])
    }

    @Test func `a new end date and a new topic stand once they are published, and people accept them`() async throws {
        try await House.working { house in
            #expect(try await write(house, topic: "Something else", ends: "2029-01-31").status == 303)
            let member = try await house.browser(as: .careMember)
            let before = try await member.get("/networks/groove").body
            #expect(!before.contains("Something else") && !before.contains("2029"))
            try await house.act(PublishCharter(), as: .convener)
            let after = try await member.get("/networks/groove").body
            #expect(after.contains("Something else") && after.contains("31 January 2029"))
            let charter = try await member.get("/networks/groove/charter").body
            #expect(charter.contains("New or changed since you last accepted."))
            let change = try await member.get("/networks/groove/charter/versions/2").body
            #expect(change.contains("End date") && !change.contains("2029-01-31") && change.contains("January"))
        }
    }

    @Test func `an end date in the past is refused, and what was typed is still there`() async throws {
        try await House.at(.design) { house in
            let reply = try await write(house, topic: "Typed with care", ends: "2020-01-01")
            #expect(reply.status == 409 && reply.body.contains("The end date lies in the past"))
            #expect(reply.body.contains("Typed with care"))
        }
    }

    @Test func `a goal, a question and an expectation of the draft are nobody's yet`() async throws {
        try await House.working { house in
            try await house.act(SetQuestion(question: "Who pays?", decision: "The budget"), as: .convener)
            let member = try await house.browser(as: .careMember)
            #expect(try await !member.get("/networks/groove").body.contains("Who pays?"))
            try await house.act(PublishCharter(), as: .convener)
            #expect(try await member.get("/networks/groove").body.contains("Who pays?"))
        }
    }

    @Test func `publishing and a place given are told by mail`() async throws {
        try await House.at(.design) { house in
            try await house.act(
                NameMember(name: "Noor Example", email: "noor@trust.example", organisation: nil, roles: [.reviewer]),
                as: .convener)
            try await house.act(SetQuestion(question: "Who pays?", decision: "The budget"), as: .convener)
            try await house.act(PublishCharter(), as: .convener)
            try await Rounds(house.setting, logger: Logger(label: "test")).performAll()
            let outbox = try await house.setting.read(as: .clock) { scene in
                try OutboxStore(scene.connection, scene.setting).latest(100)
            }
            #expect(outbox.contains { $0.email == "noor@trust.example" && $0.subject == "You have a place in GROOVE" })
            #expect(outbox.contains { $0.email == "noor@trust.example" && $0.body.contains("• Learning questions") })
        }
    }

    @Test func `a network that has left design never goes back`() async throws {
        for stage in Stage.allCases where stage != .design {
            try await House.at(stage) { house in
                let reply = try await house.browser(as: .convener).send("/networks/groove/leave-design")
                #expect(reply.status == 409)
                #expect(
                    try await house.setting.read(in: house.groove(), as: .clock) { try CharterStore($0).stage() }
                        == stage)
            }
        }
    }

    @Test func `a duty lies with one role only`() async throws {
        try await House.at(.design) { house in
            let convener = try await house.browser(as: .convener)
            let again = ["duty": "answers to  the SPONSOR", "role": "facilitator"]
            let reply = try await convener.send("/networks/groove/duties/new", again)
            #expect(reply.status == 409 && reply.body.contains("This duty lies with another role already"))
        }
    }
}
