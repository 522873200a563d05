import Mail
import Testing

/// Addresses of people and of the server.
@Suite struct AddressTests {
    @Test(arguments: [
        "ada@example.org",
        "ada.l+groove@mail.example.org", "o'hara@example.ie", "yamada@例え.jp", "x@bücher.example",
        "r+0123456789abcdefghijklmnopqrstuvwxyz012@example.org", "operator@localhost", "a@xn--bcher-kva.example",
    ])
    func `a good address is taken`(text: String) {
        #expect(MailAddress.isPlausible(text))
    }

    @Test(arguments: [
        "", "ada", "@example.org", "ada@", "ada@@example.org", "a@b@example.org", "ada@example", "ada @example.org",
        "ada@exa mple.org", "ada@example.org\n", "ada@example.org\r\nBcc: x@example.org", "ada\0@example.org",
        "ada@-example.org", "ada@example-.org", "ada@example..org", "ada@.example.org", "ada@example.org.",
        ".ada@example.org",
        "ada..l@example.org", "<ada@example.org>", "ada@192.168.0.1", "ада@example.org", "ada@exam\u{202E}ple.org",
        "ada@\u{301}example.org", "ada@example.org>", "\"a b\"@example.org", "ada,eve@example.org",
        String(repeating: "a", count: 65) + "@example.org", "a@" + String(repeating: "a", count: 64) + ".org",
        "a@" + String(repeating: "abcdefghi.", count: 26) + "org",
    ])
    func `what cannot be an address is refused`(text: String) {
        #expect(!MailAddress.isPlausible(text))
    }

    @Test func `a server's address says everything needed`() throws {
        let address = "smtp://ada%40example.org:p%2Fss@mail.example.org:2587?security=starttls"
        let server = try #require(SMTPServer(address: address))
        #expect(server.host == "mail.example.org")
        #expect(server.port == 2587)
        #expect(server.security == .startTLS)
        #expect(server.user == "ada@example.org")
        #expect(server.password == "p/ss")
        let secure = try #require(SMTPServer(address: "smtps://mail.example.org?hello=groove.example.org"))
        #expect(secure.port == 465 && secure.security == .tls && secure.helloName == "groove.example.org")
    }

    @Test func `security is on unless somebody says otherwise or the server is this machine`() {
        #expect(SMTPServer(address: "smtp://mail.example.org")?.security == .startTLS)
        #expect(SMTPServer(address: "smtp://mail.example.org")?.port == 587)
        #expect(SMTPServer(address: "smtp://mail.example.org?security=none")?.security == SMTPServer.Security.none)
        #expect(SMTPServer(address: "smtp://localhost:2525")?.security == SMTPServer.Security.none)
        #expect(SMTPServer(address: "smtp://localhost")?.port == 25)
        #expect(SMTPServer(address: "smtp://[::1]:25")?.security == SMTPServer.Security.none)
    }

    @Test(arguments: [
        "", "mail.example.org", "http://example.org", "smtp://", "smtp://host/path", "smtp://host?security=maybe",
        "smtp://host?securty=starttls", "smtps://host?security=none", "smtp://host:99999", "smtp://a%0Ab:c@host",
        "smtp://host?hello=a%0Ab", "smtp://host?hello=", "smtp://host?security=tls",
    ])
    func `an address that would be misread is refused`(address: String) {
        #expect(SMTPServer(address: address) == nil)
    }

    @Test func `a server in a log line keeps its password`() throws {
        let server = try #require(SMTPServer(address: "smtp://ada:secret@mail.example.org"))
        var dumped = ""
        dump(server, to: &dumped)
        #expect("\(server) \(String(reflecting: server)) \(dumped)".contains("secret") == false)
    }
}
