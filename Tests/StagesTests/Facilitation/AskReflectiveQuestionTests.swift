import Domain
import Followers
import Logging
import Stages
import TestKit
import Testing

struct AskReflectiveQuestionTests {
    private let asked = "/networks/groove/reflection/questions/new"

    @Test func `the facilitator asks all; it leaves exactly this event, and each gets a letter`() async throws {
        try await House.working { house in
            let facilitator = try await house.browser(as: .facilitator)
            let before = try await house.events(house.groove())
            let reply = try await facilitator.send(asked, ["text": "What surprised you?"])
            #expect(reply.status == 303)
            #expect(try await house.events(house.groove()) == before + ["reflectiveQuestion.asked"])
            let page = try await house.browser(as: .careMember).get(
                "/networks/groove/reflection/questions/\(reply.lastPart ?? "")")
            #expect(page.status == 200)
            #expect(page.body.contains("What surprised you?"))
            #expect(page.body.contains("The facilitator reads it at once"))
            try await Rounds(house.setting, logger: Logger(label: "test")).performAll()
            let letters = try await house.setting.database.read { connection in
                try connection.column(
                    "SELECT email FROM outbox WHERE body LIKE '%What surprised you?%' ORDER BY email", as: String.self)
            }
            #expect(letters.contains("joseph@care.example"))
            #expect(letters.contains("nilufar@practicalaction.example"))
            #expect(!letters.contains("grace@sponsor.example"))
        }
    }

    @Test func `whoever was not asked does not learn that there was a question`() async throws {
        try await House.working { house in
            let facilitator = try await house.browser(as: .facilitator)
            let reply = try await facilitator.send(
                asked, ["text": "A question for one"], several: ["people": [house.cast[.careMember].description]])
            let address = "/networks/groove/reflection/questions/\(reply.lastPart ?? "")"
            #expect(try await house.browser(as: .careMember).get(address).status == 200)
            for part in [Cast.Part.practicalMember, .convener, .sponsor, .stranger] {
                #expect(try await house.browser(as: part).get(address).status == 404)
                #expect(try await house.browser(as: part).send(address + "/answer", ["text": "Me, too"]).status == 404)
            }
            let list = try await house.browser(as: .practicalMember).get("/networks/groove/reflection")
            #expect(!list.body.contains("A question for one"))
            let desk = try await house.browser(as: .convener).get("/networks/groove/facilitation")
            #expect(!desk.body.contains("A question for one"))
        }
    }

    @Test func `a member may not ask, nobody asks people without a seat, and a stranger finds nothing`() async throws {
        try await House.working { house in
            let member = try await house.browser(as: .careMember).send(asked, ["text": "May I?"])
            #expect(member.status == 409)
            #expect(member.body.contains("Only facilitators can do this."))
            let sponsor = house.cast[.sponsor]
            await #expect(throws: Refusal.self) {
                try await house.act(AskReflectiveQuestion("You pay, why?", of: [sponsor]), as: .facilitator)
            }
            #expect(try await house.browser(as: .stranger).send(asked, ["text": "Hello"]).status == 404)
            #expect(try await house.browser().send(asked, ["text": "Hello"]).status == 401)
        }
    }

    @Test func `nothing is asked once the network is closed`() async throws {
        try await House.working { house in
            try await house.close()
            let reply = try await house.browser(as: .facilitator).send(asked, ["text": "Too late?"])
            #expect(reply.status == 409)
            #expect(reply.body.contains("This network is closed."))
        }
    }
}
