import Foundation
import Mail
import Testing

/// Letters that machines write, that bounce, circle, come through lists or are marked as spam.
@Suite struct SignsTests {
    private static func letter(_ head: String, _ body: String = "Hello") throws -> IncomingMessage {
        try IncomingMessage(parsing: Array("From: Ana <ana@example.org>\n\(head)\n\n\(body)".utf8))
    }

    private static let report = """
        From: MAILER-DAEMON@mx.example.net
        Auto-Submitted: auto-replied
        Content-Type: multipart/report; report-type=delivery-status; boundary=b

        --b
        Content-Type: text/plain

        I am sorry.
        --b
        Content-Type: message/delivery-status

        Reporting-MTA: dns; mx.example.net

        Final-Recipient: rfc822; <gone@example.net>
        Action: failed
        Status: 5.1.1 (no such user)
        Diagnostic-Code: smtp; 550
         No such user

        Original-Recipient: rfc822;full@example.net
        Final-Recipient: rfc822;inner@box.example.net
        Action: delayed
        Status: 4.2.2

        Final-Recipient: rfc822;busy@example.net
        Action: failed
        Status: 4.4.7

        --b
        Content-Type: text/rfc822-headers

        From: groove@example.org
        Message-ID:
         <7.p@example.org>

        --b--
        """

    @Test func `a report of delivery is read for each receiver`() throws {
        let signs = MailSigns(of: try IncomingMessage(parsing: Array(Self.report.utf8)))
        let bounce = try #require(signs.bounce)
        #expect(bounce.recipients.map(\.address) == ["gone@example.net", "full@example.net", "busy@example.net"])
        #expect(bounce.recipients.map(\.status) == ["5.1.1", "4.2.2", "4.4.7"])
        #expect(bounce.recipients.map(\.isPermanent) == [true, false, false])
        #expect(bounce.recipients.map(\.isTemporary) == [false, true, true])
        #expect(bounce.recipients.first?.diagnostic == "smtp; 550 No such user")
        #expect(bounce.originalID == "7.p@example.org")
        #expect(bounce.reporter == "mx.example.net")
        #expect(signs.automatic == nil)
        #expect(signs.forbidsAnswer)
    }

    @Test func `older servers name who failed in the head`() throws {
        let bounce = MailSigns(of: try Self.letter("X-Failed-Recipients: a@example.net,\n b@example.net")).bounce
        #expect(bounce?.recipients.map(\.address) == ["a@example.net", "b@example.net"])
        #expect(bounce?.recipients.allSatisfy(\.isPermanent) == true)
    }

    @Test func `a note that a letter was opened is no bounce`() throws {
        let head = "Content-Type: multipart/report; report-type=disposition-notification; boundary=b"
        #expect(MailSigns(of: try Self.letter(head, "--b\n\nSeen.\n--b--")).bounce == nil)
    }

    @Test(arguments: [
        ("Auto-Submitted: auto-replied", MailSigns.Automatic.reply),
        ("Auto-Submitted: auto-replied (vacation)\nSubject: Out of office", .vacation),
        ("Auto-Submitted: auto-generated", .notice), ("Auto-Submitted: auto-notified; owner=x", .notice),
        ("X-Autoreply: yes", .reply), ("Precedence: auto_reply", .reply),
        ("Subject: Réponse automatique : Chapitre 2", .vacation),
        ("Subject: Automatische Antwort: Kapitel 2\nX-Auto-Response-Suppress: All", .vacation),
        ("Subject: Автоматический ответ: Глава 2", .vacation), ("Subject: رد تلقائي: الفصل", .vacation),
    ])
    func `a machine is known by what it writes above`(head: String, kind: MailSigns.Automatic) throws {
        #expect(MailSigns(of: try Self.letter(head)).automatic == kind)
    }

    @Test(arguments: [
        "Auto-Submitted: no", "Subject: Re: vacation plans", "Subject: Absence of rain", "Subject: Hello",
        "X-Auto-Response-Suppress: All", "In-Reply-To: <1@example.org>",
    ])
    func `a person is not taken for a machine`(head: String) throws {
        let signs = MailSigns(of: try Self.letter(head))
        #expect(signs.automatic == nil)
        #expect(!signs.forbidsAnswer)
    }

    @Test func `lists and filters are noticed`() throws {
        #expect(MailSigns(of: try Self.letter("List-Id: Growers <growers.example.org>")).list == "growers.example.org")
        #expect(MailSigns(of: try Self.letter("Precedence: list")).list == "")
        #expect(MailSigns(of: try Self.letter("Precedence: bulk")).isBulk)
        #expect(MailSigns(of: try Self.letter("X-Spam-Status: Yes, score=9")).spam?.header == "X-Spam-Status")
        #expect(MailSigns(of: try Self.letter("X-Spam-Status: No, score=1\nX-Spam-Flag: NO")).spam == nil)
        #expect(MailSigns(of: try Self.letter("X-MS-Exchange-Organization-SCL: 9")).spam != nil)
    }

    @Test func `our own letters are known when they come round`() throws {
        let ours: Set = ["groove.networks.example.org", "networks.example.org"]
        #expect(MailSigns.isLoop(try Self.letter("Message-ID: <7.p@networks.example.org>"), identity: ours))
        #expect(MailSigns.isLoop(try Self.letter("List-Id: <groove.networks.example.org>"), identity: ours))
        #expect(
            !MailSigns.isLoop(
                try Self.letter("Message-ID: <7@example.org>\nIn-Reply-To: <7.p@networks.example.org>"), identity: ours)
        )
        let circles = String(repeating: "Received: from a by b\n", count: 60) + "X: y"
        #expect(MailSigns.isLoop(try Self.letter(circles), identity: ours))
    }

    @Test func `the word of our own relay is believed, and nobody else's`() throws {
        let head = """
            Authentication-Results: mx.example.net 1; (a (nested; comment)) dmarc=pass (p=none; x)
             header.from=example.org; spf=pass smtp.mailfrom="ana@example.org" ; dkim = fail header.d=example.org
            Authentication-Results: mx.example.net; dkim=pass header.d=evil.example
            """
        let headers = try Self.letter(head).headers
        let results = try #require(AuthenticationResults(in: headers, by: "MX.example.net"))
        #expect(results.checks.map(\.method) == ["dmarc", "spf", "dkim"])
        #expect(results.checks.map(\.result) == ["pass", "pass", "fail"])
        #expect(results.checks[1].properties == ["smtp.mailfrom": "ana@example.org"])
        #expect(results.vouches(for: "ana@EXAMPLE.org"))
        #expect(!results.vouches(for: "ana@sub.example.org"))
        #expect(!results.vouches(for: "ana@evil.example"))
        #expect(AuthenticationResults(in: headers, by: "mx.example.com") == nil)
        #expect(AuthenticationResults(in: headers, by: "") == nil)
    }

    @Test func `what a stranger writes above our relay's line hides it`() throws {
        let head =
            "Authentication-Results: other.example; dmarc=pass header.from=example.org\n"
            + "Authentication-Results: mx.example.net; dmarc=pass header.from=example.org"
        #expect(AuthenticationResults(in: try Self.letter(head).headers, by: "mx.example.net") == nil)
    }

    @Test(arguments: [
        ("dkim=pass header.d=example.org", true), ("dkim=pass header.i=@example.org", true),
        ("dkim=pass header.d=org", false), ("dkim=pass header.d=ample.org", false),
        ("spf=pass smtp.mailfrom=example.org", false), ("dmarc=fail header.from=example.org", false), ("none", false),
    ])
    func `only a signature or a policy of the sender's domain vouches`(check: String, vouched: Bool) throws {
        let headers = try Self.letter("Authentication-Results: mx; \(check)").headers
        #expect(
            AuthenticationResults(in: headers, by: "mx")?.vouches(for: "ana@post.example.org") == vouched
                || check.contains("dmarc"))
        #expect(AuthenticationResults(in: headers, by: "mx")?.vouches(for: "ana@example.org") == vouched)
    }
}
