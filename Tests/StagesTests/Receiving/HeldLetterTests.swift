import Domain
import Stages
import TestKit
import Testing

/// Letters that wait for the facilitator.
struct HeldLetterTests {
    private static func held(_ house: House) async throws -> (thread: String, letter: String) {
        let (thread, letter) = try await house.letterAboutConversation()
        let ours = OutboxMessage.messageID(letter.id, at: "learn.example.org")
        _ = try await house.receive(
            House.mail(
                to: "roundtable@learn.example.org", head: "In-Reply-To: <\(ours)>", "From my <b>other</b> machine."))
        let list = try await house.browser(as: .facilitator).get("/networks/groove/letters").body
        let found = try #require(list.firstMatch(of: /href="(\/networks\/groove\/letters\/\w{13})"/))
        return (thread, String(found.1))
    }

    @Test func `the facilitator takes one as a post by its member; the others hear of it, its writer does not`()
        async throws
    {
        try await House.corresponding { house in
            let (thread, letter) = try await Self.held(house)
            let facilitator = try await house.browser(as: .facilitator)
            #expect(try await facilitator.get("/networks/groove").body.contains("Look at 1 letter that waits"))
            let page = try await facilitator.get(letter).body
            #expect(
                page.contains("Nilufar Rahman") && page.contains("Nothing proves") && !page.contains("<b>other</b>"))
            for part in [Cast.Part.careMember, .sponsor, .stranger] {
                #expect(try await house.browser(as: part).get(letter).status == 404)
                #expect(
                    try await house.browser(as: part).send(
                        "\(letter)/conversation", ["person": house.cast[.careMember].description, "thread": thread]
                    ).status == 404)
            }
            let before = try await house.events(house.groove())
            let fields = ["person": house.cast[.practicalMember].description, "thread": thread]
            #expect(try await facilitator.send("\(letter)/conversation", fields).status == 303)
            #expect(try await house.events(house.groove()) == before + ["letter.taken"])
            #expect(try await house.posts(in: thread).contains("machine."))
            #expect(try await facilitator.send("\(letter)/conversation", fields).status == 409)
            let told = try await house.leaving().map(\.email)
            #expect(told.contains("joseph@care.example") && !told.contains("nilufar@practicalaction.example"))
        }
    }

    @Test func `dropping one needs a reason, and nothing is posted`() async throws {
        try await House.corresponding { house in
            let (thread, letter) = try await Self.held(house)
            let facilitator = try await house.browser(as: .facilitator)
            #expect(try await facilitator.send("\(letter)/reason", ["reason": ""]).status == 422)
            let before = try await house.events(house.groove())
            #expect(try await facilitator.send("\(letter)/reason", ["reason": "Not hers."]).status == 303)
            #expect(try await house.events(house.groove()) == before + ["letter.dropped"])
            #expect(try await !house.posts(in: thread).contains("machine."))
            #expect(try await facilitator.get("/networks/groove/letters").body.contains("No letter waits."))
        }
    }

    @Test func `the list asks the database no more for thirty letters than for one`() async throws {
        try await House.corresponding { house in
            _ = try await Self.held(house)
            let facilitator = try await house.browser(as: .facilitator)
            let cost: @Sendable () async throws -> Int = {
                let before = house.setting.database.statements
                let page = try await facilitator.get("/networks/groove/letters")
                #expect(page.status == 200)
                return house.setting.database.statements - before
            }
            let one = try await cost()
            for number in 1...29 {
                _ = try await house.receive(
                    House.mail(to: "reply+groove@learn.example.org", id: "\(number)@many", "Letter \(number)"))
            }
            #expect(try await cost() == one)
        }
    }
}
