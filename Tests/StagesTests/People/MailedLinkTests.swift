import Domain
import Stages
import TestKit
import Testing

struct MailedLinkTests {
    @Test func `a spent link says so and offers a new one`() async throws {
        try await House.at(.design) { house in
            let convener = house.cast[.convener]
            let secret = try await house.setting.keep(as: .visitor) {
                try SessionStore($0).makeLink(for: .signIn, convener)
            }
            let visitor = try await house.browser()
            #expect(try await visitor.get("/sign-in/\(secret)").body.contains("Sign in now"))
            #expect(try await visitor.get("/sign-in/\(secret)").body.contains("Sign in now"))
            #expect(try await house.browser().send("/sign-in/\(secret)").status == 303)
            for reply in [try await visitor.get("/sign-in/\(secret)"), try await visitor.send("/sign-in/\(secret)")] {
                #expect(reply.body.contains("This link has been used") && reply.body.contains("Send me a link"))
                #expect(!reply.body.contains("Sign in now"))
            }
        }
    }

    @Test(arguments: [("fr-FR,fr;q=0.9,en;q=0.5", nil, "fr"), ("fr", "en", "en"), ("de", nil, "en")])
    func `a link is mailed in one's language, else in that of the browser that asked`(
        browser: String, own: String?, expected: String
    ) async throws {
        try await House.at(.design) { house in
            let convener = house.cast[.convener]
            try await house.setting.database.write(0) { connection in
                try connection.run("UPDATE person SET language = \(own) WHERE id = \(convener.rawValue)")
            }
            let visitor = try await house.browser()
            let token = try await visitor.formToken()
            let reply = try await visitor.send(
                raw: "email=amina%40programme.example&form_token=\(token)", type: "application/x-www-form-urlencoded",
                to: "/sign-in", headers: ["Accept-Language": browser])
            #expect(reply.status == 200)
            let language = try await house.setting.database.read {
                try $0.value("SELECT language FROM outbox ORDER BY id DESC LIMIT 1", as: String.self)
            }
            #expect(language == expected)
        }
    }

    @Test func `somebody known gets a letter with a link that signs in; to others it says the same and sends nothing`()
        async throws
    {
        try await House.at(.design) { house in
            _ = try await house.letters()
            let visitor = try await house.browser()
            let known = try await visitor.send("/sign-in", ["email": "amina@programme.example"])
            let unknown = try await visitor.send("/sign-in", ["email": "nobody@nowhere.example"])
            #expect(known.status == 200 && unknown.status == 200)
            #expect(known.body.contains("a link is on its way") && unknown.body.contains("a link is on its way"))
            let letters = try await house.letters()
            #expect(letters.map(\.email) == ["amina@programme.example"])
            let path = try #require(letters.first?.body.firstMatch(of: /http:\/\/localhost:8080(\/sign-in\/\w+)/)?.1)
            #expect(try await visitor.send(String(path)).status == 303)
            #expect(try await visitor.get("/you").body.contains("Amina Odhiambo"))
        }
    }

    @Test func `opening the link uses nothing up, the button does, and twice is refused`() async throws {
        try await House.at(.design) { house in
            let link = try await "/sign-in/\(house.link(for: .convener))"
            let visitor = try await house.browser()
            for _ in 0..<3 { #expect(try await visitor.get(link).body.contains("Sign in now")) }
            #expect(try await visitor.get("/you").status == 401)
            #expect(try await visitor.send(link).status == 303)
            #expect(try await visitor.get("/you").status == 200)
            let second = try await house.browser().send(link)
            #expect(second.status == 410)
            #expect(second.body.contains("Ask for a new one"))
        }
    }

    @Test func `a link is good for an hour`() async throws {
        try await House.at(.design) { house in
            let late = try await "/sign-in/\(house.link(for: .convener))"
            house.clock.advance(seconds: 3601)
            #expect(try await house.browser().send(late).status == 410)
            let early = try await "/sign-in/\(house.link(for: .convener))"
            house.clock.advance(seconds: 3590)
            #expect(try await house.browser().send(early).status == 303)
        }
    }

    @Test func `the session one came with ends when one signs in`() async throws {
        try await House.at(.design) { house in
            let browser = try await house.browser(as: .stranger)
            let before = await browser.session
            let link = try await "/sign-in/\(house.link(for: .convener))"
            #expect(try await browser.send(link).status == 303)
            let after = await browser.session
            #expect(before != nil && after != nil && before != after)
            #expect(try await house.get("/you", session: before).status == 401)
            #expect(try await house.get("/you", session: after).body.contains("Amina Odhiambo"))
        }
    }

    @Test(arguments: [
        ("/networks/groove/charter?a=b", "/networks/groove/charter?a=b"), ("https://evil.example/", "/"),
        ("//evil.example/", "/"), ("/\\evil.example", "/"), ("javascript:alert(1)", "/"), ("", "/"),
    ])
    func `after signing in one goes back to where one was going, on paths of our own only`(back: String, to: String)
        async throws
    {
        try await House.at(.design) { house in
            let link = try await "/sign-in/\(house.link(for: .convener))"
            let reply = try await house.browser().send(link, ["back": back])
            #expect(reply.location == to)
        }
    }

    @Test func `asking too often is refused, for one address and for one client, until time has passed`() async throws {
        try await House.at(.design) { house in
            let visitor = try await house.browser()
            for _ in 0..<5 {
                #expect(try await visitor.send("/sign-in", ["email": "amina@programme.example"]).status == 200)
            }
            let sixth = try await visitor.send("/sign-in", ["email": "Amina@programme.example"])
            #expect(sixth.status == 422 && sixth.body.contains("Wait a quarter of an hour"))
            for number in 0..<24 {
                #expect(try await visitor.send("/sign-in", ["email": "a\(number)@b.example"]).status == 200)
            }
            #expect(try await visitor.send("/sign-in", ["email": "another@b.example"]).status == 422)
            house.clock.advance(seconds: 15 * 60 + 1)
            #expect(try await visitor.send("/sign-in", ["email": "amina@programme.example"]).status == 200)
        }
    }
}
