import Stages
import TestKit
import Testing

struct HandOverSeatTests {
    private let esther = ["name": "Esther Mwale", "email": "esther@care.example"]

    private func seat(_ house: House) async throws -> String {
        let promises = try await house.browser(as: .careMember).get("/networks/groove/promises").body
        return String(try #require(promises.firstMatch(of: /href="([^"]+hand-over)"/)).1)
    }

    @Test func `the promises stay with the seat, the person before leaves, the new one gets a letter`() async throws {
        try await House.at(.active) { house in
            let before = try await house.events(house.groove())
            let joseph = try await house.browser(as: .careMember)
            let reply = try await joseph.send(seat(house), esther)
            #expect(reply.status == 303)
            #expect(try await house.events(house.groove()) == before + ["seat.handedOver"])
            #expect(try await joseph.get("/networks/groove").status == 404)
            let new = try await house.browser(as: house.person("esther@care.example"))
            let page = try await new.get("/networks/groove/promises").body
            #expect(page.contains("You promised, for CARE"))
            #expect(page.contains("Two hours a month until the harvest"))
            #expect(
                try await house.mail(to: "esther@care.example").contains {
                    $0.body.contains("You have taken over the seat of CARE")
                })
        }
    }

    @Test
    func `the new person reads what was agreed, promised, asked and found out; what was written keeps its author`()
        async throws
    {
        try await House.at(.active) { house in
            let thread = try await house.conversation()
            let convener = try await house.browser(as: .convener)
            let closed = try await convener.send(
                "/networks/groove/conversations/\(thread)/outcome", ["outcome": "The firms pay for two seasons."])
            #expect(closed.status == 303)
            #expect(try await house.browser(as: .careMember).send(seat(house), esther).status == 303)
            let new = try await house.browser(as: house.person("esther@care.example"))
            #expect(try await new.get("/networks/groove/promises").body.contains("/networks/groove/context"))
            let page = try await new.get("/networks/groove/context").body
            for words in [
                "What CARE promised", "Two hours a month until the harvest", "Before you sat here:", "What was agreed",
                "Questions still open", "How are results of value chain programmes measured?",
                "The firms pay for two seasons.", "Who is who", "Nilufar Rahman",
            ] {
                #expect(page.contains(words), "\(words)")
            }
            let mail = try await house.mail(to: "esther@care.example")
            let letter = try #require(mail.first { $0.body.contains("You have taken over") })
            for words in [
                "Two hours a month", "The firms pay for two seasons.", "— Who is who —", "Questions still open",
            ] {
                #expect(letter.body.contains(words), "\(words)")
            }
            let posts = try await new.get("/networks/groove/conversations/\(thread)").body
            #expect(posts.contains("Joseph") && !posts.contains("Esther Mwale wrote"))
        }
    }

    @Test func `the page for newcomers is for those who take part`() async throws {
        try await House.at(.active) { house in
            for (part, status) in [(Cast.Part.stranger, 404), (.sponsor, 403), (.facilitator, 200)] {
                let reply = try await house.browser(as: part).get("/networks/groove/context")
                #expect(reply.status == status, "\(part)")
            }
        }
    }

    @Test func `a convener can do it, another seat cannot, a stranger finds nothing`() async throws {
        try await House.at(.active) { house in
            let place = try await seat(house)
            let other = try await house.browser(as: .practicalMember).send(place, esther)
            #expect(other.status == 409)
            #expect(other.body.contains("Only a convener or whoever sits on this seat"))
            #expect(try await house.browser(as: .stranger).send(place, esther).status == 404)
            #expect(try await house.browser(as: .convener).send(place, esther).status == 303)
        }
    }
}
