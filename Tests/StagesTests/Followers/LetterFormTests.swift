import Domain
import Followers
import Foundation
import Stages
import TestKit
import Testing

/// Letters as they arrive at a real mail server, read by somebody else's mail program and calendar.
@Suite(.enabled(if: SMTPSink.isAvailable && Python.has("icalendar"), "aiosmtpd or icalendar is not installed"))
struct LetterFormTests {
    private struct Part: Decodable {
        let type, text: String
        let method: String?
    }

    private struct Reading: Decodable {
        let subject: String
        let from, to: [[String]]
        let headers: [String: String]
        let parts: [Part]
        let defects: [String]
    }

    private struct Appointment: Decodable {
        let method, uid, summary, location, status: String
        let attendees: [Person]
        let organizer: Person
        let errors: [String]
    }

    private struct Person: Decodable {
        let name, address: String
    }

    private static func site(_ sink: SMTPSink) -> Site {
        Site(
            publicAddress: "https://learn.example.org", mailFrom: "roundtable@learn.example.org",
            smtp: "smtp://127.0.0.1:\(sink.port)", replies: ReplyPattern("reply+*@learn.example.org"))
    }

    /// What arrived for somebody, in the order in which it came.
    private static func arrived(_ sink: SMTPSink, for email: String) throws -> [Reading] {
        let all = try JSONDecoder().decode([Reading].self, from: Python.run("read_messages.py", [sink.folder.path]))
        return all.filter { $0.to.contains { $0[1] == email } }
    }

    private static func read(_ ics: String) throws -> Appointment {
        let folder = FileManager.default.temporaryDirectory.appending(path: "roundtable-ics-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        try Data(ics.replacing("\n", with: "\r\n").utf8).write(to: folder.appending(path: "one.ics"))
        let all = try JSONDecoder().decode([Appointment].self, from: Python.run("read_calendar.py", [folder.path]))
        return try #require(all.first)
    }

    @Test func `a letter is text and HTML of the same words that fetches nothing, with all it takes to be sorted`()
        async throws
    {
        let sink = try SMTPSink()
        try await House.talking(site: Self.site(sink)) { house in
            let thread = try await house.conversation()
            _ = try await house.leaving()
            _ = try await house.browser(as: .careMember).send(
                "/networks/groove/conversations/\(thread)/posts",
                ["text": "Again <b>see</b> https://example.org/a?b=1&c."])
            house.clock.advance(seconds: 1)
            try await house.deliver()
            let letter = try #require(try Self.arrived(sink, for: "nilufar@practicalaction.example").last)
            let head = letter.headers
            #expect(letter.parts.map(\.type) == ["text/plain", "text/html"] && letter.defects == [])
            let (text, html) = (letter.parts[0].text, letter.parts[1].text)
            #expect(text.contains("https://example.org/a?b=1&c."))
            #expect(html.contains("<html lang=\"en\" dir=\"ltr\">") && html.contains("color-scheme"))
            #expect(html.contains("<a href=\"https://example.org/a?b=1&amp;c\">https://example.org/a?b=1&amp;c</a>."))
            for fetched in ["src=", "url(", "<link", "<img", "<script", "<b>", "@import"] {
                #expect(!html.contains(fetched), "\(fetched)")
            }
            #expect(letter.from == [["Joseph Banda (GROOVE)", "roundtable@learn.example.org"]])
            #expect(head["list-id"] == "<groove.learn.example.org>" && head["content-language"] == "en")
            #expect(head["list-unsubscribe"]?.hasPrefix("<https://learn.example.org/") == true)
            #expect(head["list-unsubscribe-post"] == "List-Unsubscribe=One-Click")
            #expect(head["in-reply-to"] != nil && head["references"] == head["in-reply-to"])
            #expect(head["reply-to"]?.contains("reply+") == true && head["auto-submitted"] == "auto-generated")
            let leave = String(try #require(head["list-unsubscribe"]).dropFirst().dropLast())
            let reply = try await house.browser().send(
                raw: "List-Unsubscribe=One-Click", type: "application/x-www-form-urlencoded",
                to: String(leave.dropFirst("https://learn.example.org".count)))
            #expect(reply.status == 200, "one click, signed in or not")
        }
    }

    @Test func `an activity comes with an appointment that a calendar can answer, and is called off there, too`()
        async throws
    {
        let sink = try SMTPSink()
        try await House.talking(site: Self.site(sink)) { house in
            let activity = try await house.activity()
            try await house.deliver()
            _ = try await house.browser(as: .careMember).send(activity + "/cancel", ["reason": "Rain."])
            try await house.deliver()
            let letters = try Self.arrived(sink, for: "nilufar@practicalaction.example").filter {
                $0.subject.contains("Before the second season")
            }
            let parts = letters.compactMap { $0.parts.first { $0.type == "text/calendar" } }
            #expect(parts.map(\.method) == ["REQUEST", "CANCEL"])
            let told = try parts.map { try Self.read($0.text) }
            #expect(told.map(\.method) == ["REQUEST", "CANCEL"] && told.allSatisfy(\.errors.isEmpty))
            #expect(Set(told.map(\.uid)).count == 1 && told.last?.status == "CANCELLED")
            let asked = try #require(told.first)
            #expect(asked.attendees.map(\.address) == ["mailto:nilufar@practicalaction.example"])
            #expect(asked.organizer.address == "mailto:reply+groove@learn.example.org")
            #expect(asked.summary.contains("Before the second season") && asked.location == "By wire")
        }
    }
}
