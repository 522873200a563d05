import Domain
import Foundation
import Stages
import TestKit
import Testing

/// What a network hands to the next: as a value on one server, as a file to another.
struct SeedTests {
    private static let place = "/new-network/from-seed"

    private static func bring(_ files: [(name: String, text: String)], _ browser: Browser) async throws -> Reply {
        let parts = files.map {
            """
            --edge\r\nContent-Disposition: form-data; name="file"; filename="\($0.name)"\r
            Content-Type: application/json\r\n\r\n\($0.text)\r\n
            """
        }.joined()
        let body = """
            --edge\r\nContent-Disposition: form-data; name="form_token"\r\n\r\n\(try await browser.formToken())\r
            \(parts)--edge--\r\n
            """
        return try await browser.send(raw: body, type: "multipart/form-data; boundary=edge", to: place)
    }

    private static func lesson(on page: String, _ browser: Browser) async throws -> String {
        try await browser.get(page).body.firstMatch(of: /name="lesson" value="(\w+)"/).map { String($0.1) } ?? "none"
    }

    /// - Returns: what the network left, as its convener takes it along.
    private static func taken(_ browser: Browser) async throws -> String {
        let file = try await browser.get("/networks/groove/closing/seed/file")
        #expect(file.status == 200)
        return file.body
    }

    @Test func `a seed holds what was published, released and agreed, and nobody but conveners takes it`() async throws
    {
        try await House.closed { (house: House) async throws in
            let convener = try await house.browser(as: .convener)
            let text = try await Self.taken(convener)
            let seed = try JSONDecoder().decode(NetworkSeed.self, from: Data(text.utf8))
            #expect(seed.network.name == "GROOVE" && seed.format == "roundtable seed 1")
            #expect(seed.lessons.contains { $0.statement.hasPrefix("Field staff learn to facilitate from a mentor") })
            #expect(
                !text.contains("A guide is used when those who will use it"),
                "its author has not agreed that it travels")
            #expect(!text.contains("Joseph Banda") && seed.people.isEmpty, "nobody agreed to be asked")
            #expect(!seed.questions.isEmpty && !seed.duties.isEmpty && !seed.charter.isEmpty && !seed.library.isEmpty)
            let again = try await Self.taken(convener)
            #expect(again == text)
            for part in [Cast.Part.careMember, .facilitator, .sponsor, .stranger] {
                let browser = try await house.browser(as: part)
                #expect(try await browser.get("/networks/groove/closing/seed").status == 404)
                #expect(try await browser.get("/networks/groove/closing/seed/file").status == 404)
            }
        }
        try await House.active { (house: House) async throws in
            let convener = try await house.browser(as: .convener)
            #expect(try await convener.get("/networks/groove/closing/seed").status == 404)
        }
    }

    @Test func `another server founds a network on it, with its lessons and the people who agreed`() async throws {
        let carried = try await Self.carried()
        try await House.at(.design) { (house: House) async throws in
            let convener = try await house.browser(as: .convener)
            let reply = try await Self.bring([("groove.json", carried)], convener)
            #expect(reply.status == 303, "\(reply.body.suffix(400))")
            let page = try #require(reply.location)
            #expect(try await convener.get(page).body.contains("From GROOVE:"))
            #expect(try await house.browser(as: .facilitator).get(page).status == 404, "it is for who brought it")
            let terms = [
                "name": "Circle Two", "topic": "Scale", "differently": "Mentors first.",
                "lesson": try await Self.lesson(on: page, convener),
            ]
            #expect(try await convener.send(page, terms).status == 303)
            let begun = try await convener.get("/networks/circle-two/inheritance").body
            #expect(begun.contains("This network continues GROOVE.") && begun.contains("Mentors first."))
            #expect(begun.contains("Field staff learn to facilitate from a mentor"))
            #expect(begun.contains("Joseph Banda") && begun.contains("As a mentor, who gives advice"))
            let overview = try await convener.get("/networks/circle-two").body
            #expect(overview.contains("href=\"/networks/circle-two/inheritance\""))
            #expect(overview.contains("Say what you do because of 1 lesson of last time"))
            let tree = try await convener.get("/networks/circle-two/family").body
            #expect(tree.contains("GROOVE"))
        }
    }

    /// A seed from a server of its own, where Joseph agreed to be asked.
    private static func carried() async throws -> String {
        let carried = Carried()
        try await House.closing { (house: House) async throws in
            let joseph = try await house.browser(as: .careMember)
            let answer = try await joseph.send(
                "/networks/groove/closing/contact", ["address": "", "parts": "mentor"])
            #expect(answer.status == 303)
            carried.text = try await taken(house.browser(as: .convener))
        }
        return carried.text
    }

    private final class Carried: @unchecked Sendable {
        var text = ""
    }

    @Test func `a file that is no seed is refused with the place that is wrong, and nothing is founded`() async throws {
        try await House.closed { (house: House) async throws in
            let convener = try await house.browser(as: .convener)
            let text = try await Self.taken(convener)
            let before = try await house.events(.house)
            for (name, wrong, said) in [
                ("a.json", "no JSON at all", "is not a seed"),
                ("b.json", text.replacing("roundtable seed 1", with: "roundtable seed 9"), "of another shape"),
                ("c.json", text.replacing("\"sureness\" : \"tested\"", with: "\"sureness\" : \"utterly\""), "lessons["),
                ("d.json", text.replacing("\"topic\" :", with: "\"subject\" :"), "topic"),
                ("e.json", text.replacing("\"name\" : \"GROOVE\"", with: "\"name\" : \"a\\u0000b\""), "network.name"),
            ] {
                let reply = try await Self.bring([(name, wrong)], convener)
                #expect(reply.status == 409 && reply.body.contains(said), "\(name): \(reply.status)")
            }
            let twice = try await Self.bring([("a.json", text), ("b.json", text)], convener)
            #expect(twice.status == 409 && twice.body.contains("same network"))
            #expect(try await house.events(.house) == before)
            let facilitator = try await house.browser(as: .facilitator)
            #expect(try await Self.bring([("a.json", text)], facilitator).status == 409)
            let visitor = try await house.browser()
            #expect(try await Self.bring([("a.json", text)], visitor).status == 401)
        }
    }

    @Test func `each lesson is answered, and looked back at when the network works`() async throws {
        try await House.closed { (house: House) async throws in
            let convener = try await house.browser(as: .convener)
            let lesson = try await Self.lesson(on: "/new-network/after/groove", convener)
            _ = try await convener.send(
                "/new-network/after/groove",
                ["name": "Two", "topic": "Scale", "differently": "Mentors first.", "lesson": lesson])
            let lessons = try await convener.get("/networks/two/inheritance").body.matches(of: /id="lesson-(\w+)"/)
                .map { String($0.1) }
            #expect(lessons.count == 2)
            let other = try #require(lessons.first { $0 != lesson })
            let place = "/networks/two/inheritance/lessons/\(other)"
            let answer = ["stance": "differently", "words": "We ask for failures first."]
            #expect(try await convener.send(place, answer).status == 303)
            let two = try #require(await house.network("two"))
            #expect(try await house.events(two) == ["network.continued", "lesson.answered"])
            let page = try await convener.get("/networks/two").body
            #expect(page.contains("We ask for failures first.") && page.contains("Mentors first."))
            #expect(try await convener.send(place + "/heeded", ["heeding": "partly", "shown": "Once."]).status == 409)
            #expect(try await house.browser(as: .careMember).send(place, answer).status == 404)
            #expect(try await house.browser(as: .stranger).send(place, answer).status == 404)
            #expect(try await convener.send("/networks/two/inheritance/lessons/0000000000001", answer).status == 404)
            try await house.run("UPDATE network SET stage = 'active' WHERE id = \(two)")
            #expect(try await convener.send(place + "/heeded", ["heeding": "partly", "shown": "Once."]).status == 303)
            #expect(try await house.events(two).last == "lesson.heeded")
            #expect(try await convener.get("/networks/two/inheritance").body.contains("Heeded in part:</b> Once."))
            _ = try await convener.send("/networks/two/closing/begin", ["reason": "It is done."])
            let closing = try await convener.get("/networks/two/closing").body
            #expect(closing.contains("1 of 2 lessons of last time looked back at."))
        }
    }

    @Test func `a network without lessons of others has nothing to look back at on its checklist`() async throws {
        try await House.closing { (house: House) async throws in
            let page = try await house.browser(as: .convener).get("/networks/groove/closing").body
            #expect(!page.contains("which lessons of last time were heeded"))
        }
    }

    @Test func `somebody who agreed is asked as a mentor by letter; nobody is asked for what they did not offer`()
        async throws
    {
        try await House.closing { (house: House) async throws in
            let joseph = try await house.browser(as: .careMember)
            let contact = "/networks/groove/closing/contact"
            #expect(try await joseph.send(contact, ["address": "", "parts": "mentor"]).status == 303)
            let convener = try await house.browser(as: .convener)
            let terms = [
                "name": "Two", "topic": "Scale", "differently": "Mentors first.",
                "lesson": try await Self.lesson(on: "/new-network/after/groove", convener),
            ]
            #expect(try await convener.send("/new-network/after/groove", terms).status == 303)
            let page = try await convener.get("/networks/two/inheritance").body
            let ask = try #require(page.firstMatch(of: /\/networks\/two\/inheritance\/people\/\w+/)).0
            #expect(try await convener.send(String(ask), ["part": "reviewer", "words": ""]).status == 422)
            let words = ["part": "mentor", "words": "You said it best."]
            #expect(try await convener.send(String(ask), words).status == 303)
            let two = try #require(await house.network("two"))
            #expect(try await house.events(two).last == "alumnus.asked")
            let heard = try await house.heard(of: "asks you, who were in GROOVE", in: two)
            #expect(heard == ["joseph@care.example"])
            #expect(try await joseph.get("/networks/two").status == 200, "the place comes with the letter")
            #expect(try await joseph.get("/networks/two/inheritance").status == 404, "as a guest")
            #expect(try await joseph.send(String(ask), words).status == 404)
            #expect(try await house.browser(as: .stranger).send(String(ask), words).status == 404)
        }
    }

    @Test func `several networks are continued at once, and the first one's charter stands`() async throws {
        try await House.closed { (house: House) async throws in
            let convener = try await house.browser(as: .convener)
            let lesson = try await Self.lesson(on: "/new-network/after/groove", convener)
            let terms = ["topic": "Scale", "differently": "Mentors first.", "lesson": lesson]
            _ = try await convener.send("/new-network/after/groove", terms.merging(["name": "Two"]) { $1 })
            let two = try #require(await house.network("two"))
            try await house.run("UPDATE network SET stage = 'closed' WHERE id = \(two)")
            let reply = try await convener.send(
                "/new-network/after/groove", terms.merging(["name": "Three", "also": two.description]) { $1 })
            #expect(reply.status == 303)
            let page = try await convener.get("/networks/three/inheritance").body
            #expect(page.contains("This network continues GROOVE, Two."))
            let foreign = terms.merging(["name": "Four", "also": "0000000000001"]) { $1 }
            #expect(try await convener.send("/new-network/after/groove", foreign).status == 422)
        }
    }
}
