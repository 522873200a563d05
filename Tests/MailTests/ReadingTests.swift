import Foundation
import Mail
import Testing

/// Letters that arrive, from every kind of program and from people who mean harm.
@Suite struct ReadingTests {
    static let sample = """
        From: =?iso-8859-1?Q?Andr=E9?= <andre@example.org>
        To: GROOVE <groove@example.org>, Friends: a@example.org, "B, C" <b@example.org>;
        Cc: c@example.org
        Subject: =?utf-8?B?UmU6IHLDqXNlYXU=?= and more
        Message-ID: <2@example.org>
        In-Reply-To: <1.a@example.org>
        References: <0@example.org>
         <1.a@example.org>
        Date: Tue, 14 Nov 2023 23:13:20 +0100
        Auto-Submitted: auto-replied
        MIME-Version: 1.0
        Content-Type: multipart/mixed; boundary="outer"

        --outer
        Content-Type: multipart/alternative; boundary="inner"

        --inner
        Content-Type: text/plain; charset=windows-1252
        Content-Transfer-Encoding: quoted-printable

        =93Bonjour=94 =80
        --inner
        Content-Type: text/html; charset=koi8-r
        Content-Transfer-Encoding: base64

        PHA+8NLJ18XUPC9wPg==
        --inner--

        --outer
        Content-Type: image/png; name="../../etc/plan.png"
        Content-Disposition: attachment
        Content-Transfer-Encoding: base64

        AAEC/w==
        --outer
        Content-Type: message/rfc822

        Subject: inside

        A letter in a letter.
        --outer--
        """

    @Test func `a letter is decoded, with its files`() throws {
        let message = try IncomingMessage(parsing: Array(Self.sample.utf8))
        #expect(message.from == MailAddress(name: "André", address: "andre@example.org"))
        #expect(message.to.map(\.address) == ["groove@example.org", "a@example.org", "b@example.org"])
        #expect(message.to.map(\.name) == ["GROOVE", "", "B, C"])
        #expect(message.copied.map(\.address) == ["c@example.org"])
        #expect(message.subject == "Re: réseau and more")
        #expect(message.id == "2@example.org")
        #expect(message.inReplyTo == "1.a@example.org")
        #expect(message.references == ["0@example.org", "1.a@example.org"])
        #expect(message.date == Date(timeIntervalSince1970: 1_700_000_000))
        #expect(message.isAutomatic)
        #expect(message.text == "“Bonjour” €")
        #expect(message.html == "<p>Привет</p>")
        #expect(message.attachments.map(\.name) == ["plan.png", "message.eml"])
        #expect(message.attachments.map(\.type) == ["image/png", "message/rfc822"])
        #expect(message.attachments.first?.bytes == [0, 1, 2, 255])
        #expect(message.attachments.last.map { String(decoding: $0.bytes, as: UTF8.self) }?.contains("inside") == true)
    }

    @Test(arguments: [
        ("shift_jis", [0x8E, 0x52, 0x93, 0x63], "山田"), ("iso-8859-1", [0x80, 0xE9], "€é"),
        ("utf-8", [0xC3, 0xA9], "é"),
        ("no-such-thing", [0xE9], "é"), ("us-ascii", [0xC3, 0xA9], "é"), ("us-ascii", [0xE9], "é"),
        ("gb2312", [0xC4, 0xE3], "你"), ("iso-8859-2", [0xB3], "ł"), ("utf-8", [0x41, 0xFF], "A\u{FFFD}"),
        ("utf-16le", [0x41, 0, 0x42, 0], "AB"), ("utf-7", [0x2B, 0x41, 0x4F, 0x6B, 0x2D], "é"),
    ])
    func `text in older encodings is understood`(charset: String, bytes: [UInt8], text: String) throws {
        let head = "From: a@example.org\r\nContent-Type: text/plain; charset=\(charset)\r\n"
        let body = "Content-Transfer-Encoding: base64\r\n\r\n\(Data(bytes).base64EncodedString())\r\n"
        let message = try IncomingMessage(parsing: Array((head + body).utf8))
        #expect(message.text == text)
    }

    @Test func `what we compose we can read`() throws {
        var random = SteadyRandom(state: 11)
        for number in 0..<200 {
            var outgoing = Letters.plain
            outgoing.subject = random.words(1 + number % 30)
            outgoing.to.name = random.words(number % 4)
            outgoing.text = random.words(number)
            outgoing.html = random.words(number)
            outgoing.references = ["a@example.org", "b@example.org"]
            let incoming = try IncomingMessage(parsing: outgoing.composed())
            #expect(incoming.subject == outgoing.subject)
            #expect(incoming.to == [outgoing.to])
            #expect(incoming.text == outgoing.text + "\n")
            #expect(incoming.html == outgoing.html.map { $0 + "\n" })
            #expect(incoming.references == outgoing.references)
            #expect(incoming.id == outgoing.id)
            #expect(incoming.isAutomatic)
        }
    }

    @Test(arguments: [
        ("=?UTF-8?B?8J+MsQ==?= =?UTF-8?B?w6k=?=", "🌱é"), ("=?utf-8?Q?a_=C3?=\n =?utf-8?q?=A9?=", "a é"),
        ("=?iso-2022-jp?B?GyRCOzNFRBsoQg==?=", "山田"), ("réseau", "réseau"),
        ("a =?utf-8?B?w6k?= b", "a é b"), ("=?utf-8?B?/w==?=", "?"), ("=?utf-8*fr?B?w6k=?=", "é"), ("", ""),
    ])
    func `words of the head are put together from their pieces`(raw: String, text: String) throws {
        let message = try IncomingMessage(parsing: Array("Subject: \(raw)\nFrom: \(raw) <a@example.org>\n\nx".utf8))
        #expect(message.subject == text)
        #expect(message.from?.name == text)
    }

    @Test func `five thousand damaged letters are read without a crash`() {
        var random = SteadyRandom(state: 3)
        let scraps = [
            "\r\n", "\n\n", "--outer\n", "--inner--\n", "=?utf-8?Q?=", "=?x?B?", "<", ">", "\"", ";", "charset=",
            "base64",
            "Content-Type: multipart/mixed; boundary=\n", "Content-Type: message/rfc822\n", ": ", "(", "=",
            "begin 644 a\n",
            "filename*0*=utf-8''%", "References: <<<", "\0", String(repeating: "(", count: 300),
        ].map { Array($0.utf8) }
        let sample = Array(Self.sample.utf8)
        var read = 0
        for _ in 0..<5_000 {
            var bytes = sample
            for _ in 0..<Int.random(in: 1...12, using: &random) where !bytes.isEmpty {
                let place = Int.random(in: 0..<bytes.count, using: &random)
                switch Int.random(in: 0..<5, using: &random) {
                case 0: bytes[place] = UInt8.random(in: 0...255, using: &random)
                case 1: bytes.removeSubrange(place..<min(bytes.count, place + Int.random(in: 1...80, using: &random)))
                case 2: bytes.insert(contentsOf: scraps.randomElement(using: &random) ?? [], at: place)
                case 3: bytes.insert(contentsOf: bytes[place..<min(bytes.count, place + 200)], at: place)
                default: bytes.removeLast(bytes.count - place)
                }
            }
            if (try? IncomingMessage(parsing: bytes)) != nil { read += 1 }
        }
        #expect(read > 4_000)
    }

    @Test func `a letter nested ten thousand deep is read, and not to the bottom`() throws {
        var text = "From: a@example.org\n"
        for level in 0..<10_000 { text += "Content-Type: multipart/mixed; boundary=b\(level)\n\n--b\(level)\n" }
        text += "Content-Type: text/plain\n\nthe bottom"
        let message = try IncomingMessage(parsing: Array(text.utf8))
        #expect(message.from?.address == "a@example.org")
        #expect(message.text?.contains("the bottom") != true)
    }

    @Test(arguments: ["To: ", "to : x,", "Subject: x\nCC:\n\t", "Content-Type: message/rfc822\n\nFrom:\n "])
    func `groups within groups within groups do not end the program`(head: String) {
        for step in ["a:", "a:\r\n ", "(:)a:"] {
            let bytes = Array((head + String(repeating: step, count: 200_000) + "\n\nx").utf8)
            #expect(throws: MailFault.unreadable) { try IncomingMessage(parsing: bytes) }
        }
    }

    @Test func `many colons in the text are no groups`() throws {
        let text = "To whom:\n" + String(repeating: "a: b\n", count: 2_000)
        let message = try IncomingMessage(parsing: Array("To: a@example.org\n\n\(text)".utf8))
        #expect(message.text == text)
    }

    @Test func `nothing is no letter, and noise is a letter without a sender`() throws {
        #expect(throws: MailFault.unreadable) { try IncomingMessage(parsing: []) }
        var random = SteadyRandom(state: 5)
        for length in 1..<500 {
            let noise = (0..<length).map { _ in UInt8.random(in: 0...255, using: &random) }
            if let message = try? IncomingMessage(parsing: noise) { #expect(message.from == nil) }
        }
    }

    @Test(arguments: ["a/b\\c.txt", "../c.txt", "C:\\x\\c.txt", "c\u{202E}.txt", "c\n.txt"])
    func `a file's name is only a name`(stated: String) throws {
        let head = "Content-Type: application/x; name*=utf-8''"
        let name = stated.utf8.map { String(format: "%%%02X", $0) }.joined()
        let message = try IncomingMessage(parsing: Array("\(head)\(name)\n\nx".utf8))
        #expect(message.attachments.map(\.name) == ["c.txt"])
    }
}
