import Domain
import Mail

/// A letter of ours as it waits or was sent.
package struct OutboxMessage: Sendable, Encodable {
    /// The letters of one network to one of its people.
    package struct Stream: Sendable, Encodable {
        package let name: String
        package let slug: String
        /// Where one says by one click that only what waits for one should come; signed, so not for the eyes of others.
        package let less: String

        private enum CodingKeys: CodingKey { case name, slug }
    }

    /// For the receiver's calendar.
    package struct Appointment: Sendable, Encodable {
        package let method: String
        package let ics: String

        /// Of several each is only told; one alone may ask whoever gets it.
        init?(_ events: [CalendarEvent], for email: String) {
            guard var event = events.first else { return nil }
            if events.count == 1 {
                if event.method != .publish { event.attendees = [MailAddress(name: "", address: email)] }
                (method, ics) = (event.method.rawValue, event.ics)
            } else {
                (method, ics) = (CalendarEvent.Method.publish.rawValue, CalendarEvent.calendar(events))
            }
        }

        init(method: String, ics: String) {
            (self.method, self.ics) = (method, ics)
        }
    }

    package let id: Int64
    package let email: String
    package let language: String
    package let subject: String
    package let body: String
    package let made: Moment
    package let sent: Moment?
    package let isResting: Bool
    package let tries: Int
    package let error: String?
    /// Where a reply goes, if it does something; its secret is shown as little as the link in the body.
    package let reply: String?
    package let stream: Stream?
    /// The first letter about the same matter to the same address.
    package let first: Int64?
    /// The Message-ID of somebody's letter that this one answers.
    package let answers: String?
    /// Whose words it carries.
    package let author: String?
    package let appointment: Appointment?

    /// Message-IDs are made of our ids, so that each is found again.
    package static func messageID(_ id: Int64, at domain: String) -> String {
        "\(ID<OutboxMessage>(rawValue: id))@\(domain)"
    }

    static func id(_ messageID: String, at domain: String) -> Int64? {
        let halves = messageID.split(separator: "@")
        guard halves.count == 2, halves[1].lowercased() == domain.lowercased() else { return nil }
        return ID<OutboxMessage>(String(halves[0]))?.rawValue
    }
}

extension Site {
    /// The domain of the sender, in which Message-IDs and lists are named.
    package var mailDomain: String { mailFrom.split(separator: "@").last.map(String.init) ?? "localhost" }
}
