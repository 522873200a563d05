import Foundation
import Mail
import TestKit
import Testing

/// Letters that leave are read back by somebody else's mail program.
@Suite struct ComposingTests {
    static let pythonIsThere = Python.has("email")

    @Test(.enabled(if: pythonIsThere, "there is no python3"))
    func `subjects, names and texts in many scripts arrive as they were written`() throws {
        var random = SteadyRandom(state: 7)
        let messages = (0..<300).map { number in
            var message = Letters.plain
            message.subject = random.words(1 + number % 40)
            message.from.name = random.words(number % 5)
            message.text = (0..<number % 9).map { _ in random.words(number) + "\n" }.joined() + "end"
            if number % 2 == 0 { message.html = "<p>\(random.words(number))</p>" }
            return message
        }
        let readings = try Letters.read(messages)
        try #require(readings.count == messages.count)
        for (message, reading) in zip(messages, readings) {
            #expect(reading.subject == message.subject)
            #expect(reading.from == [[message.from.name, message.from.address]])
            #expect(reading.parts.map(\.text) == [message.text, message.html].compactMap { $0.map { $0 + "\n" } })
            #expect(reading.parts.map(\.type) == (message.html == nil ? ["text/plain"] : ["text/plain", "text/html"]))
            #expect(reading.parts.allSatisfy { $0.charset == "utf-8" })
            #expect(reading.defects == [])
            #expect(reading.longestLine <= 998)
            #expect(!reading.bareLineEnds && reading.sevenBit)
        }
    }

    @Test(.enabled(if: pythonIsThere, "there is no python3"))
    func `a letter carries its thread, its list, its language and the way out`() throws {
        var message = Letters.plain
        message.replyTo = MailAddress(name: "", address: "r+8h2k@example.org")
        message.inReplyTo = "0@example.org"
        message.references = (0..<40).map { "\($0).\(String(repeating: "x", count: 60))@example.org" }
        message.listID = "groove.networks.example.org"
        message.unsubscribe = "https://example.org/out/" + String(repeating: "x", count: 300)
        message.language = "pt-BR"
        message.to = MailAddress(name: "山田", address: "yamada@bücher.example")
        let reading = try #require(try Letters.read([message]).first)
        let headers = reading.headers
        #expect(reading.defects == [])
        #expect(reading.to == [["山田", "yamada@xn--bcher-kva.example"]])
        #expect(reading.replyTo == [["", "r+8h2k@example.org"]])
        #expect(headers["message-id"] == "<1.a@example.org>")
        #expect(headers["in-reply-to"] == "<0@example.org>")
        #expect(
            headers["references"]?.split(separator: " ").map { "\($0.dropFirst().dropLast())" } == message.references)
        #expect(headers["list-id"] == "<groove.networks.example.org>")
        #expect(headers["list-unsubscribe"] == message.unsubscribe.map { "<\($0)>" })
        #expect(headers["list-unsubscribe-post"] == "List-Unsubscribe=One-Click")
        #expect(headers["content-language"] == "pt-BR")
        #expect(headers["auto-submitted"] == "auto-generated")
        #expect(headers["mime-version"] == "1.0")
        #expect(reading.date == 1_700_000_000)
    }

    @Test(.enabled(if: pythonIsThere, "there is no python3"))
    func `very long lines are folded and come back whole`() throws {
        var message = Letters.plain
        message.text = [
            String(repeating: "a", count: 5_000), String(repeating: "日本", count: 5_000), ".", "..", "From me",
        ]
        .joined(separator: "\r\n")
        let html = "<p>" + String(repeating: "y", count: 3_000) + "</p>"
        message.html = html
        message.subject = String(repeating: "x", count: 3_000)
        let reading = try #require(try Letters.read([message]).first)
        #expect(reading.longestLine <= 998)
        #expect(reading.subject == message.subject)
        #expect(reading.parts.map(\.text) == [message.text.replacing("\r\n", with: "\n"), html].map { $0 + "\n" })
    }

    @Test(.enabled(if: pythonIsThere, "there is no python3"))
    func `an appointment is the last alternative and names its method`() throws {
        var message = Letters.plain
        message.html = "<p>Come</p>"
        message.calendar = ("REQUEST", CalendarTests.event.ics)
        let reading = try #require(try Letters.read([message]).first)
        #expect(reading.parts.map(\.type) == ["text/plain", "text/html", "text/calendar"])
        #expect(reading.parts.last?.method == "REQUEST")
        #expect(reading.parts.last?.text == CalendarTests.event.ics.replacing("\r\n", with: "\n"))
        #expect(reading.defects == [])
    }

    @Test func `what base64 hides is text with CR LF, and encoded words stay within 75 octets`() throws {
        var message = Letters.plain
        message.text = "学習\n学習\r\n学習\r学習"
        message.subject = String(repeating: "学é🌱", count: 60)
        message.to.name = message.subject
        let text = String(decoding: try message.composed(), as: UTF8.self)
        let body = try #require(text.components(separatedBy: "\r\n\r\n").last).replacing("\r\n", with: "")
        let octets = try #require(Data(base64Encoded: body))
        #expect(String(decoding: octets, as: UTF8.self) == "学習\r\n学習\r\n学習\r\n学習\r\n")
        let words = text.matches(of: #/=\?\S+\?=/#).map { $0.output.utf8.count }
        #expect(words.count > 10 && words.allSatisfy { $0 <= 75 })
    }

    @Test func `one click is promised only where the address is https`() throws {
        var message = Letters.plain
        message.unsubscribe = "http://localhost:8080/out/x"
        let text = String(decoding: try message.composed(), as: UTF8.self)
        #expect(text.contains("List-Unsubscribe: <http://localhost:8080/out/x>\r\n"))
        #expect(!text.contains("One-Click"))
        message.unsubscribe = "javascript:alert(1)"
        #expect(throws: MailFault.notAWebAddress(field: "List-Unsubscribe")) { try message.composed() }
    }

    /// Each field that goes into the head, set to a text.
    static let fields: [@Sendable (inout OutgoingMessage, String) -> Void] = [
        { $0.id = $1 + "@example.org" }, { $0.from.name = $1 }, { $0.from.address = $1 + "@example.org" },
        { $0.to.name = $1 }, { $0.to.address = $1 + "@example.org" },
        { $0.replyTo = MailAddress(name: $1, address: "a@example.org") },
        { $0.replyTo = MailAddress(name: "", address: $1 + "@example.org") }, { $0.subject = $1 }, { $0.language = $1 },
        { $0.inReplyTo = $1 }, { $0.references = ["a@example.org", $1] }, { $0.listID = $1 },
        { $0.unsubscribe = "https://example.org/" + $1 }, { $0.calendar = ($1, "BEGIN:VCALENDAR") },
    ]

    @Test(
        arguments: fields.indices, ["a\nBcc: x@example.org", "a\r\n\r\nbody", "a\rb", "a\0b", "a\u{B}b", "a\n\u{301}"])
    func `no field can begin another line`(field: Int, text: String) {
        var message = Letters.plain
        Self.fields[field](&message, text)
        #expect(throws: MailFault.self) { try message.composed() }
    }

    @Test func `every field of the head takes an honest text`() throws {
        for field in Self.fields {
            var message = Letters.plain
            field(&message, "A")
            #expect(throws: Never.self) { try message.composed() }
        }
    }

    @Test func `NUL is refused in the text, the HTML and the appointment`() {
        let bodies: [(inout OutgoingMessage) -> Void] = [
            { $0.text = "a\0" }, { $0.html = "a\0" }, { $0.calendar = ("PUBLISH", "a\0") },
        ]
        for body in bodies {
            var message = Letters.plain
            body(&message)
            #expect(throws: MailFault.self) { try message.composed() }
        }
    }
}
