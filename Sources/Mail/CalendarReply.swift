/// What somebody's calendar sends when they accept, decline or doubt an appointment there (RFC 5546).
package struct CalendarReply: Sendable, Hashable {
    package enum Answer: String, Sendable {
        case accepted = "ACCEPTED"
        case declined = "DECLINED"
        case tentative = "TENTATIVE"
    }

    /// Far more than one appointment needs.
    private static let mostBytes = 100_000

    /// The name of the appointment, as it was sent out.
    package let id: String
    package let answer: Answer

    /// Nothing, unless one of its parts is such a reply.
    package init?(of message: IncomingMessage) {
        let parts = message.attachments.filter { $0.type == "text/calendar" && $0.bytes.count <= Self.mostBytes }
        guard let reply = parts.lazy.compactMap({ Self.read($0.bytes) }).first else { return nil }
        (id, answer) = reply
    }

    private static func read(_ bytes: [UInt8]) -> (String, Answer)? {
        let text = String(decoding: bytes, as: UTF8.self).replacing("\r\n", with: "\n")
        let lines = text.replacing("\n ", with: "").replacing("\n\t", with: "").split(separator: "\n")
        guard lines.contains(where: { $0.uppercased() == "METHOD:REPLY" }),
            let id = lines.first(where: { $0.uppercased().hasPrefix("UID:") })?.dropFirst(4),
            let attendee = lines.first(where: { $0.uppercased().hasPrefix("ATTENDEE;") })
        else { return nil }
        let settings = attendee.prefix { $0 != ":" }.uppercased().split(separator: ";")
        let state = settings.first { $0.hasPrefix("PARTSTAT=") }?.dropFirst("PARTSTAT=".count)
        return state.flatMap { Answer(rawValue: String($0)) }.map { (String(id), $0) }
    }
}
