import Foundation
import Mail
import Testing

/// Heads as they stand, languages, damaged markup and letters made to cost their reader much.
@Suite struct HeadAndMarkupTests {
    private static func letter(_ text: String) throws -> IncomingMessage {
        try IncomingMessage(parsing: Array(text.utf8))
    }

    @Test func `each line of the head is kept in its order and decoded`() throws {
        let letter = try Self.letter(
            "Received: a\r\n b\r\nContent-Type: text/plain\r\nRECEIVED: c\r\nSubject: =?utf-8?B?w6k=?=\r\n =?utf-8?B?w6k=?=\r\nX:\r\n\r\nx"
        )
        #expect(letter.headers.map(\.name) == ["Received", "Content-Type", "RECEIVED", "Subject", "X"])
        #expect(letter.headers.map(\.value) == ["a b", "text/plain", "c", "éé", ""])
        #expect(letter.headers.all("received") == ["a b", "c"])
        #expect(letter.headers.first("subject") == "éé")
    }

    @Test(arguments: [
        ("Content-Language: fr-CA, en\n\nx", "fr-CA"), ("Subject: x\n\nx", nil), ("Content-Language: <b>\n\nx", nil),
        ("Content-Type: text/html\n\n<!DOCTYPE html><html lang=\"sw\"><body>x", "sw"),
        ("Content-Type: text/html\n\n<div lang=sw>x</div>", nil),
    ])
    func `the language is what the letter says`(text: String, language: String?) throws {
        #expect(try Self.letter(text).language == language)
    }

    @Test func `a file is named by its content`() throws {
        let file = try Self.letter("Content-Type: application/x; name=a.bin\n\nabc").attachments.first
        #expect(file?.sha256 == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
    }

    @Test(arguments: [
        ("a&eacute;&#233;&#xE9;&amp;&lt;b&gt;&unknown;&", "aééé&<b>&unknown;&"), ("a<br>b<br/>c", "a\nb\nc"),
        ("<p>a</p><p>b</p>", "a\n\nb"), ("<div>a</div><div>b</div>", "a\nb"), ("<ul><li>a<li>b</ul>", "- a\n- b"),
        ("<script>alert(1)</script>a<style>b{}</style><title>t</title>", "a"), ("a<!-- b -->c", "ac"),
        ("a <b>bold</b>\n  word", "a bold word"), ("1 < 2 and 3 > 2", "1 < 2 and 3 > 2"),
        ("<pre>a\n  b</pre>", "a\n  b"),
        ("<a href=\"https://example.org/x\">here</a>", "here <https://example.org/x>"),
        ("<a href='https://example.org/x'>example.org/x</a>", "example.org/x"),
        ("<a href=\"mailto:a@b.c\">me</a>", "me"),
        ("<table><tr><td>a</td><td>b</td></tr><tr><td>c</td></tr></table>", "a b\nc"), ("<style>a", "a"),
        ("<!-- a", "<!-- a"),
        ("<p class=MsoNormal>a<o:p></o:p></p><p class=MsoNormal>b</p>", "a\nb"), ("a<img src=\"x\" alt=\"y\">b", "ab"),
        ("<b title=\"a>b\">c</b>", "c"), ("</div></p>a", "a"), ("a&#150;b", "a–b"), ("<a href=\"x", "<a href=\"x"),
    ])
    func `markup becomes lines`(html: String, text: String) {
        #expect(TrimmedReply(html: html).reply == text)
    }

    @Test func `quotes in markup have their depth`() {
        let html = "<div>a</div><blockquote type=cite>b<blockquote type=cite>c</blockquote></blockquote>d"
        #expect(TrimmedReply(html: html).reply == "a\n\n> b\n>\n>> c\n\nd")
        #expect(TrimmedReply(html: "<div>a</div><blockquote type=cite>b</blockquote>").quoted == "> b")
        #expect(
            TrimmedReply(html: "<blockquote style=\"margin: 0 0 0 40px; border: none\">a</blockquote>").reply == "a")
    }

    /// Were any of these read again and again from each place on, this would not end in time.
    @Test(arguments: [
        "<a b=\"", "<!--", "<style>", "</div>", "<p>", "<blockquote>", "&", "<", "\"", "<td>", "<li>", "<pre>\n",
    ])
    func `the same tag twenty thousand times is read`(piece: String) throws {
        let html = String(repeating: piece + "x", count: 20_000)
        let trimmed = TrimmedReply(html: html)
        #expect((trimmed.reply + trimmed.quoted).count(where: { $0 == "x" }) >= 1)
    }

    @Test(arguments: [
        "> ", "On 2024 a@b.c wrote\n10:10 x:\n", "From: a\nTo: b\n", "Kind regards,\n-- \n", "--\n", "____________\n",
        "x ", ">",
    ])
    func `the same line five thousand times is sorted`(piece: String) throws {
        let text = String(repeating: piece, count: 5_000)
        let trimmed = TrimmedReply(text: text)
        let parts = [trimmed.reply, trimmed.quoted, trimmed.signature]
        #expect(Corpus.substance(parts) == Corpus.substance([text]))
    }

    @Test(arguments: [
        (String(repeating: "X: y\n", count: 250_000), "x"),
        ("Subject: " + String(repeating: "x", count: 5_000_000), "x"),
        (
            "Content-Type: multipart/mixed; boundary=\"b c\"\nContent-Type: multipart/mixed; boundary=b",
            String(repeating: "--b\n\nx\n", count: 11_000)
        ),
        ("Content-Type: message/rfc822", String(repeating: "X: y\n", count: 250_000)),
        ((0..<1_000).map { "X: boundary=\($0)\n" }.joined() + "Y: z", String(repeating: "--x\n", count: 110_000)),
    ])
    func `a letter that would take minutes or gigabytes is refused`(head: String, body: String) {
        #expect(throws: MailFault.unreadable) { try Self.letter("\(head)\n\n\(body)") }
    }

    @Test(arguments: [
        (String(repeating: "X: y\n", count: 2_000), "x"), ("Subject: " + String(repeating: "x", count: 1_000_000), "x"),
        ("Content-Type: multipart/mixed; boundary=b", String(repeating: "--b\n\nx\n", count: 1_000)),
        ("Subject: x", String(repeating: "X: y\n--\n", count: 60_000)),
    ])
    func `a letter that is only large is read`(head: String, body: String) throws {
        #expect(try Self.letter("\(head)\n\n\(body)").text?.isEmpty == false)
    }

    @Test func `three hundred damaged letters of the corpus lose nothing`() throws {
        var random = SteadyRandom(state: 77)
        for _ in 0..<300 {
            var bytes = Corpus.all.randomElement(using: &random)?.bytes ?? []
            for _ in 0..<8 where !bytes.isEmpty {
                let place = Int.random(in: 0..<bytes.count, using: &random)
                let end = min(bytes.count, place + Int.random(in: 1...60, using: &random))
                if Bool.random(using: &random) {
                    bytes.removeSubrange(place..<end)
                } else {
                    bytes.insert(contentsOf: Array(bytes[place..<end]), at: bytes.count / 2)
                }
            }
            guard let message = try? IncomingMessage(parsing: bytes) else { continue }
            _ = MailSigns(of: message)
            _ = TrimmedReply(of: message)
            guard let text = message.text else { continue }
            let trimmed = TrimmedReply(text: text, subject: message.subject)
            let parts = [trimmed.reply, trimmed.quoted, trimmed.signature]
            #expect(Corpus.substance(parts) == Corpus.substance([text]))
        }
    }
}
