import Domain
import Stages
import TestKit
import Testing

struct BadInputTests {
    private let form = "application/x-www-form-urlencoded"

    @Test func `a body over its limit is refused with 413`() async throws {
        try await House.at(.design) { house in
            let convener = try await house.browser(as: .convener)
            let body = "statement=" + String(repeating: "a", count: 1 << 20)
            let reply = try await convener.send(raw: body, type: form, to: "/networks/groove/goals/new")
            #expect(reply.status == 413)
        }
    }

    @Test func `unknown fields and wrong types get a sentence`() async throws {
        try await House.at(.design) { house in
            let convener = try await house.browser(as: .convener)
            let unknown = try await convener.send("/networks/groove/name", ["name": "New", "colour": "red"])
            #expect(unknown.status == 422 && unknown.body.contains("There is no field “colour” here."))
            let wrong = try await convener.send("/networks/groove/duties/new", ["duty": "Sweeps", "role": "emperor"])
            #expect(wrong.status == 422 && wrong.body.contains("That is not one of the choices."))
            let long = try await convener.send("/networks/groove/name", ["name": String(repeating: "n", count: 81)])
            #expect(long.status == 422 && long.body.contains("81 characters; 80 fit"))
            let empty = try await convener.send("/networks/groove/name", ["name": "  \u{a0} "])
            #expect(empty.status == 422 && empty.body.contains("Something must be written here."))
            let zero = try await convener.send("/networks/groove/name", ["name": "a\0b"])
            #expect(zero.status == 422 && zero.body.contains("cannot be stored"))
        }
    }

    @Test(arguments: ["[1, 2]", "{", "{\"name\": {\"deep\": 1}}", "null", "\"text\"", ""])
    func `JSON that is no object of plain values is refused`(body: String) async throws {
        try await House.at(.design) { house in
            let convener = try await house.browser(as: .convener)
            let before = try await house.events(house.groove())
            let reply = try await convener.send(raw: body, type: "application/json", to: "/networks/groove/name")
            #expect(reply.status == 422)
            #expect(try await house.events(house.groove()) == before)
        }
    }

    @Test(arguments: [
        (#"{"title": 5, "text": "words"}"#, "title", "“title” takes text."),
        (#"{"title": "words", "text": ["x"]}"#, "text", "“text” takes text."),
        (#"{"title": {"deep": 1}, "text": "words"}"#, "title", "“title” takes text."),
        (#"{"title": true, "text": "words"}"#, "title", "“title” takes text."),
    ])
    func `JSON of a wrong type is refused with a sentence that names the field`(
        body: String, field: String, sentence: String
    ) async throws {
        try await House.at(.active) { house in
            let member = try await house.browser(as: .careMember)
            let token = try await member.formToken()
            let before = try await house.events(house.groove())
            let object = body.dropLast() + ", \"question\": \"none\", \"form_token\": \"\(token)\"}"
            let reply = try await member.send(
                raw: String(object), type: "application/json", to: "/networks/groove/conversations/new.json")
            #expect(reply.status == 422)
            #expect(reply.body.contains("{\"field\":\"\(field)\",\"reason\":\"\(sentence)\"}"), "\(reply.body)")
            #expect(try await house.events(house.groove()) == before)
        }
    }

    @Test(arguments: [
        (
            #"{"statement": "S", "measure": "M", "unit": "u", "baseline": [1], "target": 5}"#,
            "“baseline” takes a number."
        ),
        (
            #"{"statement": "S", "measure": "M", "unit": "u", "baseline": true, "target": 5}"#,
            "“baseline” takes a number."
        ),
    ])
    func `a number is sent as a number`(body: String, sentence: String) async throws {
        try await House.at(.design) { house in
            let convener = try await house.browser(as: .convener)
            let token = try await convener.formToken()
            func send(_ body: String) async throws -> Reply {
                try await convener.send(
                    raw: body.dropLast() + ", \"form_token\": \"\(token)\"}", type: "application/json",
                    to: "/networks/groove/goals/new.json")
            }
            let refused = try await send(body)
            #expect(refused.status == 422 && refused.body.contains(sentence), "\(refused.body)")
            let right = #"{"statement": "S", "measure": "M", "unit": "u", "baseline": 1.5, "target": 5}"#
            #expect(try await send(right).status == 200)
        }
    }

    @Test func `signed out, a program is told why, and so it is where nothing is`() async throws {
        try await House.at(.design) { house in
            let visitor = try await house.browser().get("/networks/groove.json")
            #expect(visitor.status == 401 && visitor.body.contains(#""reason":"What is said in a learning network"#))
            let stranger = try await house.browser(as: .stranger).get("/networks/groove.json")
            #expect(stranger.status == 404 && stranger.body.contains(#""reason":"There is no page at this address"#))
        }
    }

    @Test(arguments: ["multipart/form-data", "multipart/form-data; boundary=", "multipart/form-data; boundary=x"])
    func `a broken multipart body is refused`(type: String) async throws {
        try await House.at(.design) { house in
            let convener = try await house.browser(as: .convener)
            let reply = try await convener.send(raw: "nothing of the kind", type: type, to: "/networks/groove/name")
            #expect((400..<423).contains(reply.status))
        }
    }
}
