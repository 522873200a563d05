import Foundation

/// A letter that is ready to leave, before it becomes bytes: plain fields, one recipient.
package struct OutgoingMessage: Sendable {
    /// The Message-ID without its brackets.
    package var id: String
    package var from: MailAddress
    package var to: MailAddress
    package var replyTo: MailAddress?
    package var subject: String
    package var text: String
    package var html: String?
    /// The language of the text, such as `fr`.
    package var language: String
    /// Message-IDs without brackets, the oldest first.
    package var inReplyTo: String?
    package var references: [String]
    /// Names the stream of letters this one belongs to, such as `groove.networks.example.org`.
    package var listID: String?
    /// The web address that ends these letters: by one click (RFC 8058) where it is https, else only a link.
    package var unsubscribe: String?
    /// An appointment that calendars offer to take over; `method` as in the text itself, such as `REQUEST`.
    package var calendar: (method: String, ics: String)?
    /// Whether a machine's answer to a letter is what this is, rather than a notice of its own (RFC 3834).
    package var isAnswer: Bool
    package var date: Date

    package init(
        id: String, from: MailAddress, to: MailAddress, replyTo: MailAddress? = nil, subject: String, text: String,
        html: String? = nil, language: String, inReplyTo: String? = nil, references: [String] = [],
        listID: String? = nil, unsubscribe: String? = nil, calendar: (method: String, ics: String)? = nil,
        isAnswer: Bool = false, date: Date
    ) {
        self.id = id
        self.from = from
        self.to = to
        self.replyTo = replyTo
        self.subject = subject
        self.text = text
        self.html = html
        self.language = language
        self.inReplyTo = inReplyTo
        self.references = references
        self.listID = listID
        self.unsubscribe = unsubscribe
        self.calendar = calendar
        self.isAnswer = isAnswer
        self.date = date
    }

    /// The letter as SMTP takes it: seven bits, lines ended by CR LF.
    /// Throws a `MailFault` for a field that no letter may carry.
    package func composed() throws -> [UInt8] {
        try Composition(of: self).bytes()
    }
}
