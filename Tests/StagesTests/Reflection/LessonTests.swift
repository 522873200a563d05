import Domain
import Stages
import TestKit
import Testing

struct LessonTests {
    private let new = "/networks/groove/lessons/new"
    private let lesson = [
        "statement": "Ask the dealers first", "context": "Two districts", "evidence": "Five of six did better",
        "users": "Field offices", "sureness": "repeated",
    ]

    @Test func `a member writes a lesson, everybody in the network reads it, and it leaves exactly this event`()
        async throws
    {
        try await House.working { house in
            let before = try await house.events(house.groove())
            let reply = try await house.browser(as: .careMember).send(new, lesson)
            #expect(reply.status == 303)
            #expect(try await house.events(house.groove()) == before + ["lesson.written"])
            let address = "/networks/groove/lessons/\(reply.lastPart ?? "")"
            for part in [Cast.Part.practicalMember, .sponsor, .reviewer] {
                #expect(try await house.browser(as: part).get(address).body.contains("Five of six did better"))
            }
            #expect(try await house.browser(as: .stranger).get(address).status == 404)
            #expect(try await house.browser(as: .stranger).send(new, lesson).status == 404)
            #expect(try await house.browser(as: .sponsor).send(new, lesson).status == 409)
            let other = try await house.browser(as: .practicalMember).send(address + "/text", lesson)
            #expect(other.status == 409)
            #expect(other.body.contains("Only whoever wrote a lesson can change it."))
        }
    }

    @Test func `a convener makes it public once its author agrees, and takes it back`() async throws {
        try await House.working { house in
            let care = try await house.browser(as: .careMember)
            let convener = try await house.browser(as: .convener)
            let address = "/networks/groove/lessons/\(try await care.send(new, lesson).lastPart ?? "")"
            #expect(try await convener.get(address).body.contains("has not agreed yet"))
            let early = try await convener.send(address + "/release")
            #expect(early.status == 409)
            #expect(early.body.contains("has not agreed yet"))
            var agreed = lesson
            agreed["may_travel"] = "yes"
            #expect(try await care.send(address + "/text", agreed).status == 303)
            #expect(try await care.send(address + "/release").status == 409)
            #expect(try await publicLessons(house).contains("Ask the dealers first") == false)

            let before = try await house.events(house.groove())
            #expect(try await convener.send(address + "/release").status == 303)
            #expect(try await house.events(house.groove()) == before + ["lesson.released"])
            #expect(try await publicLessons(house).contains("Ask the dealers first"))
            let change = try await care.send(address + "/text", agreed)
            #expect(change.status == 409)
            #expect(change.body.contains("A convener can take it back"))
            for (part, status) in [(Cast.Part.careMember, 409), (.facilitator, 409), (.stranger, 404)] {
                #expect(try await house.browser(as: part).send(address + "/hold-back").status == status, "\(part)")
            }
            #expect(try await house.browser().send(address + "/hold-back").status == 401)
            #expect(try await convener.send(address + "/hold-back").status == 303)
            #expect(try await house.events(house.groove()) == before + ["lesson.released", "lesson.heldBack"])
            #expect(try await publicLessons(house).contains("Ask the dealers first") == false)
        }
    }

    private func publicLessons(_ house: House) async throws -> [String] {
        try await house.setting.read(as: .visitor) { try ReflectionStore($0).publicLessons().map(\.lesson.statement) }
    }

    @Test func `the page of lessons needs as many queries for thirty as for one`() async throws {
        try await House.working { house in
            let care = try await house.browser(as: .careMember)
            _ = try await care.send(new, lesson)
            let one = try await queries(house, care)
            for number in 1...30 {
                try await house.act(
                    WriteLesson("Lesson \(number)", context: "C", evidence: "E", users: "U", sureness: .once),
                    as: .careMember)
            }
            #expect(try await queries(house, care) == one)
            #expect(try await care.get("/networks/groove/lessons").body.contains("lessons?before="))
        }
    }

    private func queries(_ house: House, _ browser: Browser) async throws -> Int {
        let before = house.setting.database.statements
        #expect(try await browser.get("/networks/groove/lessons").status == 200)
        return house.setting.database.statements - before
    }
}
