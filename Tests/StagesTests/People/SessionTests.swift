import Domain
import Stages
import TestKit
import Testing

struct SessionTests {
    private static func sessions(on page: String) -> Set<String> {
        Set(page.matches(of: /action="\/you\/sessions\/(\w+)"/).map { String($0.1) })
    }

    @Test func `somebody sees where they are signed in and ends a session elsewhere; a stranger cannot`() async throws {
        try await House.at(.design) { house in
            let here = try await house.browser(as: .convener)
            let alone = try await Self.sessions(on: here.get("/you").body)
            let there = try await house.browser(as: .convener)
            let other = try #require(try await Self.sessions(on: here.get("/you").body).subtracting(alone).first)
            _ = try await house.browser(as: .stranger).send("/you/sessions/\(other)")
            #expect(try await there.get("/you").status == 200)
            #expect(try await here.send("/you/sessions/\(other)").status == 303)
            #expect(try await there.get("/you").status == 401)
            #expect(try await here.get("/you").status == 200)
        }
    }

    @Test func `signing out ends the session, not only the cookie`() async throws {
        try await House.at(.design) { house in
            let browser = try await house.browser(as: .convener)
            let session = await browser.session
            #expect(try await browser.send("/sign-out").status == 303)
            #expect(try await house.get("/you", session: session).status == 401)
        }
    }

    @Test func `a session ends after thirty days`() async throws {
        try await House.at(.design) { house in
            let browser = try await house.browser(as: .convener)
            house.clock.advance(days: 29)
            #expect(try await browser.get("/you").status == 200)
            house.clock.advance(days: 2)
            #expect(try await browser.get("/you").status == 401)
        }
    }

    @Test func `a form without its token, or with somebody else's, does nothing`() async throws {
        try await House.at(.design) { house in
            let convener = try await house.browser(as: .convener)
            let stranger = try await house.browser(as: .stranger)
            let before = try await house.events(house.groove())
            for token in ["", "x", try await stranger.formToken(), try await house.browser().formToken()] {
                let name = ["name": "Stolen", "form_token": token]
                #expect(try await convener.send("/networks/groove/name", name).status == 422)
                #expect(try await convener.send("/sign-out", ["form_token": token]).status == 403)
            }
            #expect(try await house.events(house.groove()) == before)
            #expect(try await convener.get("/you").status == 200)
        }
    }

    @Test func `a revoked token opens nothing; a weak one is not made`() async throws {
        try await House.at(.design) { house in
            let convener = try await house.browser(as: .convener)
            let secret = "abcdefghijklmnopqrstuvwxyz234567"
            #expect(try await convener.send("/you/tokens", ["label": "weak", "secret": "abc"]).status == 422)
            #expect(try await convener.send("/you/tokens", ["label": "script", "secret": secret]).status == 303)
            let program = try await house.browser()
            let bearer = ["Authorization": "Bearer \(secret)", "Accept": "application/json"]
            #expect(try await program.get("/networks/groove", headers: bearer).status == 200)
            let page = try await convener.get("/you").body
            let token = try #require(page.firstMatch(of: /action="(\/you\/tokens\/\w+)"/)?.1)
            #expect(try await program.get("/networks/groove", headers: bearer).status == 200)
            #expect(try await convener.send(String(token)).status == 303)
            #expect(try await program.get("/networks/groove", headers: bearer).status == 401)
            #expect(try await house.events(.house).suffix(2) == ["token.issued", "token.revoked"])
        }
    }
}
