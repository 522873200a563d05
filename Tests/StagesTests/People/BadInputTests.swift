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

    @Test(arguments: ["multipart/form-data", "multipart/form-data; boundary=", "multipart/form-data; boundary=x"])
    func `a broken multipart body is refused`(type: String) async throws {
        try await House.at(.design) { house in
            let convener = try await house.browser(as: .convener)
            let reply = try await convener.send(raw: "nothing of the kind", type: type, to: "/networks/groove/name")
            #expect((400..<423).contains(reply.status))
        }
    }
}
