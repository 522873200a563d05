import Domain
import Followers
import Logging
import Stages
import TestKit
import Testing

struct RequestReviewTests {
    @Test func `an owner asks, and the one who is asked gets a letter and finds it waiting`() async throws {
        try await House.at(.active) { house in
            let guide = try await Guide.planned(house)
            try await guide.write("First words", begun: 0)
            try await Rounds(house.setting, logger: Logger(label: "test")).performAll()
            let before = try await house.events(guide.network)
            let asked = ["reviewers": [house.cast[.practicalMember].description]]
            let care = try await house.browser(as: .careMember)
            #expect(try await care.send(guide.path + "/ask", several: asked).status == 303)
            #expect(try await house.events(guide.network) == before + ["deliverable.submitted"])
            let waiting = try await house.browser(as: .practicalMember).get("/networks/groove")
            #expect(waiting.body.contains("\(guide.path)/review"))
            try await Rounds(house.setting, logger: Logger(label: "test")).performAll()
            let letters = try await house.setting.database.read { connection in
                try connection.column(
                    "SELECT body FROM outbox WHERE email = 'nilufar@practicalaction.example' AND subject LIKE '%A field note%'",
                    as: String.self)
            }
            #expect(letters.count == 1)
            #expect(letters.first?.contains("http://localhost:8080\(guide.path)/review") == true)
            let again = try await care.send(guide.path + "/ask", several: asked)
            #expect(again.status == 409)
            #expect(again.body.contains("have not answered yet"))
        }
    }

    @Test func `a text comes before its review, and only owners ask`() async throws {
        try await House.at(.active) { house in
            let guide = try await Guide.planned(house)
            let asked = ["reviewers": [house.cast[.practicalMember].description]]
            let early = try await house.browser(as: .careMember).send(guide.path + "/ask", several: asked)
            #expect(early.status == 409)
            #expect(early.body.contains("There is no text yet"))
            #expect(try await house.browser(as: .convener).send(guide.path + "/ask", several: asked).status == 409)
            #expect(try await house.browser(as: .stranger).send(guide.path + "/ask", several: asked).status == 404)
        }
    }
}

struct GiveReviewTests {
    @Test func `whoever was asked says what they found; the event keeps only the seal of it`() async throws {
        try await House.at(.active) { house in
            let guide = try await Guide.planned(house)
            try await guide.write("First words", begun: 0)
            try await guide.act(RequestReview(of: guide.id, from: [house.cast[.practicalMember]]), as: .careMember)
            let before = try await house.events(guide.network)
            let reply = try await house.browser(as: .practicalMember).send(
                guide.path + "/review", ["outcome": "notYet", "comment": "The middle part is missing."])
            #expect(reply.status == 303)
            #expect(try await house.events(guide.network) == before + ["deliverable.reviewed"])
            let page = try await house.browser(as: .careMember).get(guide.path)
            #expect(page.body.contains("The middle part is missing."))
            let body = try await house.setting.database.read { connection in
                try EventLog(connection, guide.network).latest(1).first?.body ?? ""
            }
            #expect(!body.contains("notYet"))
            #expect(!body.contains("middle"))
        }
    }

    @Test func `the owners of a draft that is not ready yet hear of it by letter`() async throws {
        try await House.corresponding { house in
            let guide = try await Guide.planned(house)
            try await guide.write("First words", begun: 0)
            try await guide.act(RequestReview(of: guide.id, from: [house.cast[.practicalMember]]), as: .careMember)
            _ = try await house.leaving()
            _ = try await house.browser(as: .practicalMember).send(
                guide.path + "/review", ["outcome": "notYet", "comment": "The middle part is missing."])
            let letters = try await house.leaving()
            #expect(letters.count == 1 && letters.first?.subject.contains("A field note") == true)
        }
    }

    @Test func `nobody reviews without being asked; a stranger finds nothing`() async throws {
        try await House.at(.active) { house in
            let guide = try await Guide.planned(house)
            try await guide.write("First words", begun: 0)
            let found = ["outcome": "ready", "comment": "Fine"]
            let uninvited = try await house.browser(as: .facilitator).send(guide.path + "/review", found)
            #expect(uninvited.status == 409)
            #expect(uninvited.body.contains("nobody is waiting for yours"))
            #expect(try await house.browser(as: .stranger).send(guide.path + "/review", found).status == 404)
        }
    }
}
