import Domain
import Foundation
import Mail
import Markup
import Stages
import Words

/// Takes letters from the outbox to the mail server, many over one connection.
package struct Mailer: Sendable {
    private let setting: Setting
    private let server: SMTPServer
    private let postman = Postman()

    /// - Returns: nothing when no mail server is configured; then letters wait in the outbox.
    package init?(_ setting: Setting) {
        guard let server = setting.site.smtp.flatMap({ SMTPServer(address: $0) }) else { return nil }
        self.setting = setting
        self.server = server
    }

    /// One round.
    ///
    /// - Returns: how many letters were tried.
    @discardableResult
    package func round() async throws -> Int {
        let setting = setting
        let messages = try await setting.keep(as: .clock) { scene in
            try OutboxStore(scene.connection, setting).take(50, at: scene.now)
        }
        let composed = messages.map { ($0, try? envelope(for: $0)) }
        let deliveries = await postman.deliver(composed.compactMap(\.1), through: server)
        let outcomes = Dictionary(deliveries.map { ($0.id, $0.outcome) }, uniquingKeysWith: { first, _ in first })
        let results = composed.compactMap { message, envelope -> (OutboxStore.Message, Delivery.Outcome)? in
            if envelope == nil { return (message, .permanentFailure("This letter could not be composed.")) }
            return outcomes[message.id].map { (message, $0) }
        }
        let told = Set(results.map(\.0.id))
        // All of a round at once: a letter is told twice at most, however the program ends.
        try await setting.keep(as: .clock) { scene in
            let outbox = OutboxStore(scene.connection, setting)
            try outbox.sent(results.filter { $0.1.isSent }.map(\.0.id), at: scene.now)
            try outbox.giveBack(messages.map(\.id).filter { !told.contains($0) }, at: scene.now)
            for (message, outcome) in results {
                switch outcome {
                case .sent: break
                case .temporaryFailure(let reason):
                    try outbox.failed(message, for: false, because: reason, at: scene.now)
                case .permanentFailure(let reason):
                    try outbox.failed(message, for: true, because: reason, at: scene.now)
                }
            }
            for domain in Self.busyDomains(results) { try outbox.backOff(from: domain, at: scene.now) }
        }
        return messages.count
    }

    /// Where everything was put off, and nothing was taken or refused.
    private static func busyDomains(_ results: [(OutboxStore.Message, Delivery.Outcome)]) -> [String] {
        Dictionary(grouping: results) { MailAddress.domain(of: $0.0.email) }.filter { _, results in
            results.allSatisfy { if case .temporaryFailure = $0.1 { true } else { false } }
        }.keys.sorted()
    }

    private func envelope(for message: OutboxStore.Message) throws -> Envelope {
        let site = setting.site
        let stream = message.stream
        let first = message.first.map { OutboxMessage.messageID($0, at: site.mailDomain) }
        let letter = OutgoingMessage(
            id: OutboxMessage.messageID(message.id, at: site.mailDomain),
            from: MailAddress(name: Self.sender(of: message), address: site.mailFrom),
            to: MailAddress(name: "", address: message.email),
            replyTo: message.reply.map { MailAddress(name: stream?.name ?? "Roundtable", address: $0) },
            subject: message.subject, text: message.body, html: html(of: message), language: message.language,
            inReplyTo: message.answers ?? first, references: [first, message.answers].compactMap { $0 },
            listID: stream.map { "\($0.slug).\(site.mailDomain)" }, unsubscribe: stream?.less,
            calendar: message.appointment.map { ($0.method, $0.ics) },
            isAnswer: message.answers != nil,
            date: Date(timeIntervalSince1970: TimeInterval(message.made.wholeSeconds)))
        return Envelope(
            id: message.id, from: ReturnAddress(message.id).address(in: setting), to: message.email,
            bytes: try letter.composed())
    }

    /// The author's name where there is one; the address is ours always, so that it agrees with our signature.
    private static func sender(of message: OutboxStore.Message) -> String {
        let house = message.stream?.name ?? "Roundtable"
        return message.author.map { "\($0) (\(house))" } ?? house
    }

    private func html(of message: OutboxStore.Message) -> String {
        let reader = Reader(language: message.language, timeZone: .gmt)
        return LetterSheet(subject: message.subject, text: message.body, reader: reader).document.written(for: reader)
    }
}
