import Domain
import Stages
import TestKit
import Testing

struct BeginThreadTests {
    private let words = ["title": "Paying mentors", "question": "none", "text": "Who pays **mentors**?"]

    @Test func `a member begins a conversation, and it leaves exactly this event`() async throws {
        try await House.talking { house in
            let member = try await house.browser(as: .careMember)
            let before = try await house.events(house.groove())
            let reply = try await member.send("/networks/groove/conversations/new", words)
            #expect(reply.status == 303)
            let page = try await member.get(reply.location ?? "")
            #expect(page.body.contains("Who pays <strong>mentors</strong>?"))
            #expect(try await member.get("/networks/groove/conversations").body.contains("Paying mentors"))
            #expect(try await house.events(house.groove()) == before + ["thread.begun"])
        }
    }

    @Test func `it stands under a learning question, and says truly who sees it`() async throws {
        try await House.talking { house in
            let member = try await house.browser(as: .careMember)
            let form = try await member.get("/networks/groove/conversations/new").body
            let question = form.firstMatch(of: /name="question" value="([0-9a-z]{13})"/).map { String($0.1) } ?? "-"
            let counted = try await house.setting.read(in: house.groove(), as: .clock) { scene in
                try PeopleStore(scene).places().filter { !Role.participants.isDisjoint(with: $0.roles) }
            }
            #expect(
                form.contains(
                    "Who sees this: \(counted.count) people in \(Set(counted.compactMap(\.organisation)).count) organisations"
                ))
            let reply = try await member.send(
                "/networks/groove/conversations/new", ["title": "Mentors", "question": question, "text": "Who?"])
            #expect(try await member.get(reply.location ?? "").body.contains("How is staff capacity"))
        }
    }

    @Test func `how many get it at once, in a digest or not at all is told before, and is what then happens`()
        async throws
    {
        try await House.corresponding { house in
            _ = try await house.leaving()
            let network = try await house.groove()
            let (facilitator, member) = (house.cast[.facilitator], house.cast[.practicalMember])
            try await house.setting.keep(in: network, as: .clock) { scene in
                try scene.connection.run(
                    "UPDATE membership SET rhythm = 'daily' WHERE network_id = \(network) AND person_id = \(facilitator)"
                )
                try scene.connection.run(
                    "UPDATE membership SET rhythm = 'waiting' WHERE network_id = \(network) AND person_id = \(member)")
            }
            let form = try await house.browser(as: .careMember).get("/networks/groove/conversations/new").body
            let told = try #require(
                form.firstMatch(of: /By mail at once: (\d+); in a digest: (\d+); only here: (\d+)\./))
            #expect(told.2 == "1" && told.3 == "1")
            _ = try await house.conversation()
            #expect(try await house.leaving().count == Int(told.1))
            #expect(try await house.count("SELECT count(*) FROM digest_item WHERE network_id = \(network)") == 1)
        }
    }

    @Test func `a sponsor, a reviewer and a stranger find nothing; a visitor is asked to sign in`() async throws {
        try await House.talking { house in
            let thread = try await house.conversation()
            for part in [Cast.Part.sponsor, .reviewer, .stranger] {
                let browser = try await house.browser(as: part)
                #expect(try await browser.get("/networks/groove/conversations").status == 404)
                #expect(try await browser.get("/networks/groove/conversations/search?words=mentors").status == 404)
                #expect(try await browser.get("/networks/groove/conversations/\(thread)").status == 404)
                #expect(try await browser.send("/networks/groove/conversations/new", words).status == 404)
                #expect(
                    try await browser.send("/networks/groove/conversations/\(thread)/posts", ["text": "Hm"]).status
                        == 404)
            }
            #expect(try await !house.browser(as: .sponsor).get("/networks/groove").body.contains("Conversations"))
            #expect(try await house.browser().get("/networks/groove/conversations").status == 401)
        }
    }

    @Test func `after a week without an answer the facilitator hears of it`() async throws {
        try await House.talking { house in
            let thread = try await house.conversation()
            let facilitator = try await house.browser(as: .facilitator)
            #expect(
                try await !facilitator.get("/networks/groove/facilitation").body.contains(
                    "Nobody has answered in “Paying mentors”"))
            house.clock.advance(days: 7)
            #expect(
                try await facilitator.get("/networks/groove/facilitation").body.contains(
                    "Nobody has answered in “Paying mentors”"))
            _ = try await house.browser(as: .practicalMember).send(
                "/networks/groove/conversations/\(thread)/posts", ["text": "We do."])
            #expect(
                try await !facilitator.get("/networks/groove/facilitation").body.contains(
                    "Nobody has answered in “Paying mentors”"))
        }
    }

    @Test func `before the network is active it is refused with the reason`() async throws {
        try await House.at(.call) { house in
            let convener = try await house.browser(as: .convener)
            let before = try await house.events(house.groove())
            let reply = try await convener.send("/networks/groove/conversations/new", words)
            #expect(reply.status == 409)
            #expect(reply.body.contains("only while the network is in the stage “Active”"))
            #expect(try await house.events(house.groove()) == before)
        }
    }

    @Test func `a closed network is read-only`() async throws {
        try await House.talking { house in
            let thread = try await house.conversation()
            try await house.setting.keep(in: house.groove(), as: .clock) { try CharterStore($0).enter(.closed) }
            let member = try await house.browser(as: .careMember)
            #expect(try await member.get("/networks/groove/conversations/\(thread)").status == 200)
            let reply = try await member.send("/networks/groove/conversations/\(thread)/posts", ["text": "Late"])
            #expect(reply.status == 409)
            #expect(reply.body.contains("This network is closed."))
        }
    }
}
