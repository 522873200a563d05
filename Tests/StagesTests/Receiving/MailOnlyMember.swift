import Domain
import Followers
import Foundation
import Logging
import Mail
import Stages
import TestKit
import Testing

/// A member who has a mail program and nothing else: reads what the mail system took for them, and replies.
struct MailOnlyMember {
    let house: House
    let postfix: Postfix
    let email: String

    /// What came, the newest last; the house goes its rounds first.
    func letters() async throws -> [IncomingMessage] {
        try await house.deliver()
        try postfix.settle()
        // Message-IDs begin with the time at which a letter was written.
        return try postfix.letters().map { try IncomingMessage(parsing: $0) }
            .filter { $0.to.contains { $0.address == email } }.sorted { ($0.id ?? "") < ($1.id ?? "") }
    }

    func latest(about words: String) async throws -> IncomingMessage {
        let letters = try await letters()
        return try #require(letters.last { $0.subject.contains(words) }, "\(words) in \(letters.map(\.subject))")
    }

    /// Replies as mail programs do: to where the letter asks for, with the letter below.
    func reply(to letter: IncomingMessage, _ text: String, attaching file: String? = nil) async throws {
        let quoted = (letter.text ?? "").split(separator: "\n", omittingEmptySubsequences: false)
            .map { "> \($0)" }.joined(separator: "\n")
        let place = letter.replyTo.first?.address ?? ""
        try await send(
            to: place, subject: "Re: \(letter.subject)", answering: letter.id,
            "\(text)\n\nOn Monday, Roundtable <\(place)> wrote:\n\(quoted)", file)
    }

    func send(
        to address: String, subject: String, answering id: String? = nil, _ body: String, _ file: String? = nil
    ) async throws {
        let head = [
            "From: Elena <\(email)>", "To: <\(address)>", "Subject: \(subject)",
            "Message-ID: <\(UUID().uuidString)@mail.example>", "MIME-Version: 1.0",
        ]
        let answered = id.map { ["In-Reply-To: <\($0)>"] } ?? []
        let plain = "Content-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: 8bit\n\n\(body)\n"
        let attached = file.map {
            "Content-Type: multipart/mixed; boundary=b\n\n--b\n\(plain)\n--b\nContent-Type: text/plain; name=\"\($0)\"\n"
                + "Content-Disposition: attachment; filename=\"\($0)\"\n\nA table of figures.\n--b--\n"
        }
        let text = (head + answered).joined(separator: "\n") + "\n" + (attached ?? plain)
        let server = try #require(SMTPServer(address: postfix.address))
        let sent = await Postman().deliver(
            [Envelope(id: 1, from: email, to: address, bytes: Array(text.replacing("\n", with: "\r\n").utf8))],
            through: server)
        #expect(sent.count == 1 && sent.allSatisfy { if case .sent = $0.outcome { true } else { false } })
        try postfix.settle()
        let collector = try #require(Collector(house.setting, logger: Logger(label: "test")))
        #expect(try await collector.round() == 1)
    }
}
