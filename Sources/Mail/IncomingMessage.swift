internal import CGMime
import Foundation

/// A letter that somebody sent us, decoded as far as it can be; nothing in it is to be trusted.
package struct IncomingMessage: Sendable {
    /// A file that came along. The name is only a name, without folders; it may be empty.
    package struct Attachment: Sendable, Hashable {
        package let name: String
        /// What the sender says it is, such as `image/png`.
        package let type: String
        package let bytes: [UInt8]

        /// SHA-256 of the bytes in hexadecimal figures.
        package var sha256: String { ContentDigest.sha256(bytes) }
    }

    /// Every line of the head in its order, at most a thousand, each at most 32,000 octets long.
    package let headers: [IncomingHeader]
    package let from: MailAddress?
    package let replyTo: [MailAddress]
    package let to: [MailAddress]
    package let copied: [MailAddress]
    package let subject: String
    /// Message-IDs, here and below, without their brackets.
    package let id: String?
    package let inReplyTo: String?
    package let references: [String]
    package let autoSubmitted: String?
    package let date: Date?
    /// What was written as plain text, all such parts one after the other.
    package let text: String?
    /// What was written as HTML, as it came: unsafe.
    package let html: String?
    /// How the plain text was folded, where its writer says so (RFC 3676).
    package let flow: TextFlow?
    package let attachments: [Attachment]
    /// The language it is written in, where it says so, such as `fr`.
    package let language: String?
    /// Whether parts were left out because there were too many or they lay too deep.
    package let isCut: Bool

    /// Whether a machine wrote this, so that answering by machine could go round in circles (RFC 3834).
    package var isAutomatic: Bool {
        guard let autoSubmitted else { return false }
        return !autoSubmitted.lowercased().hasPrefix("no")
    }

    /// Reads what can be read of any bytes; throws `MailFault.unreadable` for what does not even begin like a letter,
    /// and for what nobody writes but to do harm.
    package init(parsing bytes: [UInt8]) throws {
        guard MimeLibrary.started, !bytes.isEmpty, !GroupNesting.isExcessive(in: bytes),
            !LetterBurden.isExcessive(in: bytes),
            let stream = MimeLibrary.stream(of: bytes)
        else { throw MailFault.unreadable }
        defer { g_object_unref(stream) }
        guard let parser = g_mime_parser_new_with_stream(stream) else { throw MailFault.libraryRefused }
        defer { g_object_unref(parser) }
        guard let letter = g_mime_parser_construct_message(parser, nil) else { throw MailFault.unreadable }
        defer { g_object_unref(letter) }
        let head = Head(of: letter)
        var parts = PartReader()
        if let body = g_mime_message_get_mime_part(letter) { parts.read(body) }

        headers = HeadLines.read(bytes)
        from = head.people("From").first
        replyTo = head.people("Reply-To")
        to = head.people("To")
        copied = head.people("Cc")
        subject = head.text("Subject") ?? ""
        id = head.line(g_mime_message_get_message_id(letter))
        inReplyTo = head.identifiers("In-Reply-To").first
        references = head.identifiers("References")
        autoSubmitted = head.line("Auto-Submitted")
        date = g_mime_message_get_date(letter).map {
            Date(timeIntervalSince1970: TimeInterval(g_date_time_to_unix($0)))
        }
        text = parts.text
        html = parts.html
        flow = parts.flow
        attachments = parts.attachments
        language = MailLanguage.stated(header: headers.first("Content-Language"), html: parts.html)
        isCut = parts.isCut
    }
}
