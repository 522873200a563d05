import Domain
import Stages
import TestKit
import Testing

struct AnswerReflectiveQuestionTests {
    @Test func `answers stay hidden until one has answered, in page, JSON and counts`() async throws {
        try await House.working { house in
            let question = try await house.act(AskReflectiveQuestion("What did you drop?"), as: .facilitator)
            let id = ID<ReflectiveQuestion>(rawValue: question.subject)
            let address = "/networks/groove/reflection/questions/\(id)"
            let care = try await house.browser(as: .careMember)
            let practical = try await house.browser(as: .practicalMember)
            let before = try await house.events(house.groove())
            #expect(try await care.send(address + "/answer", ["text": "The monthly report"]).status == 303)
            #expect(try await house.events(house.groove()) == before + ["reflectiveQuestion.answered"])

            for path in [address, address + ".json", "/networks/groove/reflection", "/networks/groove/reflection.json"]
            {
                let hidden = try await practical.get(path).body
                #expect(hidden.contains("What did you drop?"))
                #expect(!hidden.contains("The monthly report"))
            }
            #expect(try await !practical.get(address + ".json").body.contains("\"answers\":1"))
            #expect(try await !practical.get(address).body.contains("Joseph Banda"))
            #expect(try await !practical.get(address).body.contains("Answers:"))
            #expect(try await count(house, .practicalMember, id) == nil)
            #expect(try await count(house, .careMember, id) == 1)
            #expect(try await house.browser(as: .facilitator).get(address).body.contains("The monthly report"))
            #expect(try await house.browser(as: .facilitator).get(address).body.contains("Still to answer:"))
            #expect(try await !care.get(address).body.contains("Still to answer:"))

            #expect(try await practical.send(address + "/answer", ["text": "The steering group"]).status == 303)
            #expect(try await practical.get(address).body.contains("The monthly report"))
            #expect(try await care.get(address).body.contains("The steering group"))
        }
    }

    private func count(_ house: House, _ part: Cast.Part, _ question: ID<ReflectiveQuestion>) async throws -> Int? {
        try await house.setting.read(in: house.groove(), as: house.actor(part)) {
            try FacilitationStore($0).question(question).answers
        }
    }

    @Test func `an answer stands as it was given`() async throws {
        try await House.working { house in
            let question = try await house.act(AskReflectiveQuestion("Once?"), as: .facilitator)
            let address = "/networks/groove/reflection/questions/\(ID<ReflectiveQuestion>(rawValue: question.subject))"
            let care = try await house.browser(as: .careMember)
            #expect(try await care.send(address + "/answer", ["text": "First"]).status == 303)
            let again = try await care.send(address + "/answer", ["text": "Second"])
            #expect(again.status == 409)
            #expect(again.body.contains("Answers stand as they were given"))
            #expect(again.body.contains("Second"))
            #expect(try await !care.get(address).body.contains("Second"))
            let facilitator = try await house.browser(as: .facilitator).send(address + "/answer", ["text": "Mine"])
            #expect(facilitator.status == 409)
            #expect(facilitator.body.contains("Only those who were asked can answer."))
        }
    }

    @Test func `what was asked waits on the first page until it is answered`() async throws {
        try await House.working { house in
            let question = try await house.act(AskReflectiveQuestion("Whom would you call?"), as: .facilitator)
            let address = "/networks/groove/reflection/questions/\(ID<ReflectiveQuestion>(rawValue: question.subject))"
            let care = try await house.browser(as: .careMember)
            #expect(try await care.get("/networks/groove").body.contains("Answer: Whom would you call?"))
            #expect(try await care.send(address + "/answer", ["text": "Lucía"]).status == 303)
            #expect(try await !care.get("/networks/groove").body.contains("Answer: Whom would you call?"))
            #expect(try await house.browser(as: .stranger).get(address).status == 404)
        }
    }

    @Test func `the page of questions needs as many queries for thirty as for one`() async throws {
        try await House.working { house in
            let care = try await house.browser(as: .careMember)
            try await house.act(AskReflectiveQuestion("The first"), as: .facilitator)
            let one = try await queries(house) { _ = try await care.get("/networks/groove/reflection") }
            for number in 1...30 { try await house.act(AskReflectiveQuestion("Question \(number)"), as: .facilitator) }
            let thirty = try await queries(house) { _ = try await care.get("/networks/groove/reflection") }
            #expect(one == thirty)
            #expect(try await care.get("/networks/groove/reflection").body.contains("questions="))
        }
    }

    private func queries(_ house: House, _ look: () async throws -> Void) async throws -> Int {
        let before = house.setting.database.statements
        try await look()
        return house.setting.database.statements - before
    }
}
