import Stages
import TestKit
import Testing

/// Who is counted for an attempt, with proxies in between and without.
struct ProxyTests {
    @Test(
        arguments: [
            // Nobody is trusted: the peer counts, whatever it says.
            ("203.0.113.9", "198.51.100.1", "", "203.0.113.9"),
            ("203.0.113.9", "198.51.100.1", "10.0.0.1", "203.0.113.9"),
            // A proxy of ours has added whom it heard; what stands left of that the client wrote.
            ("10.0.0.1", nil, "10.0.0.1", "10.0.0.1"),
            ("10.0.0.1", "203.0.113.9", "10.0.0.1", "203.0.113.9"),
            ("10.0.0.1", "127.0.0.1, 203.0.113.9", "10.0.0.1", "203.0.113.9"),
            ("10.0.0.1", "10.0.0.1, 203.0.113.9", "10.0.0.1", "203.0.113.9"),
            // Two proxies, both of ours, and one of them only.
            ("10.0.0.1", "198.51.100.1, 203.0.113.9,10.0.0.2", "10.0.0.1, 10.0.0.2", "203.0.113.9"),
            ("10.0.0.1", "198.51.100.1, 203.0.113.9, 10.0.0.2", "10.0.0.1", "10.0.0.2"),
            // What is no address names nobody.
            ("10.0.0.1", "198.51.100.1, unknown", "10.0.0.1", "10.0.0.1"),
            ("10.0.0.1", "198.51.100.1,", "10.0.0.1", "10.0.0.1"),
            ("10.0.0.1", "", "10.0.0.1", "10.0.0.1"),
            // One address in all its forms.
            ("::ffff:10.0.0.1", "203.0.113.9:51234", "10.0.0.1", "203.0.113.9"),
            ("2001:db8::1", "[2001:DB8:0:0::9]:443", "2001:0DB8::0001", "2001:db8::9"),
            ("10.0.0.1", "::ffff:203.0.113.9", "::ffff:10.0.0.1", "203.0.113.9"),
            ("fe80::1%eth0", "203.0.113.9", "fe80::1", "203.0.113.9"),
        ] as [(String, String?, String, String)])
    func `the right-most address that is no proxy of ours counts`(
        peer: String, forwarded: String?, proxies: String, counts: String
    ) {
        let address = ClientAddress(peer: peer, forwarded: forwarded, proxies: ClientAddress.proxies(named: proxies))
        #expect(address.text == counts)
    }

    @Test func `a long address counts by the half that its connection cannot change`() {
        func counted(_ peer: String) -> String { ClientAddress(peer: peer, forwarded: nil, proxies: []).counted }
        #expect(counted("2001:db8:1:2:3:4:5:6") == counted("2001:db8:1:2::9"))
        #expect(counted("2001:db8:1:2::9") != counted("2001:db8:1:3::9"))
        #expect(counted("203.0.113.9") != counted("203.0.113.10"))
        #expect(counted("::ffff:203.0.113.9") == counted("203.0.113.9"))
    }

    @Test func `without a proxy nobody picks another address for the limit on attempts`() async throws {
        try await House.at(.design) { house in
            for number in 1...30 {
                #expect(try await ask(house, number, "198.51.100.\(number)").status == 200)
            }
            let refused = try await ask(house, 31, "198.51.100.31")
            #expect(refused.status == 422 && refused.body.contains("Wait a quarter of an hour"))
        }
    }

    @Test func `behind a proxy each client has a limit of its own, which a made-up chain does not escape`() async throws
    {
        let site = Site(publicAddress: "http://localhost:8080", trustedProxies: ["local", "10.0.0.2"])
        try await House.at(.design, site: site) { house in
            for number in 1...30 {
                let chain = "198.51.100.\(number), 203.0.113.9, 10.0.0.2"
                #expect(try await ask(house, number, chain).status == 200)
            }
            let refused = try await ask(house, 31, "198.51.100.31, 203.0.113.9, 10.0.0.2")
            #expect(refused.status == 422)
            #expect(try await ask(house, 32, "203.0.113.9, 10.0.0.2, 203.0.113.9").status == 422)
            #expect(try await ask(house, 33, "203.0.113.10, 10.0.0.2").status == 200)
        }
    }

    /// Asks for a link to sign in, each time for another account, from another browser.
    private func ask(_ house: House, _ number: Int, _ chain: String) async throws -> Reply {
        let browser = try await house.browser()
        let token = try await browser.formToken()
        return try await browser.send(
            raw: "form_token=\(token)&email=somebody\(number)%40example.org",
            type: "application/x-www-form-urlencoded", to: "/sign-in", headers: ["X-Forwarded-For": chain])
    }
}
