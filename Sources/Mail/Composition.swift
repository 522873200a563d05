internal import CGMime
import Foundation

/// Turns a letter's fields into its bytes: the heads are checked here, the writing is GMime's.
struct Composition {
    private let message: OutgoingMessage
    private let identifier: String
    private let language: HeaderField
    private let fields: [HeaderField]

    init(of message: OutgoingMessage) throws(MailFault) {
        self.message = message
        _ = try HeaderField("Message-ID", identifiers: [message.id])
        identifier = message.id
        language = try HeaderField("Content-Language", language: message.language)
        fields = try Self.fields(of: message)
        for (name, body) in [("text", message.text), ("html", message.html), ("calendar", message.calendar?.ics)] {
            guard body?.utf8.contains(0) != true else { throw .controlCharacter(field: name) }
        }
        if let method = message.calendar?.method, !method.allSatisfy({ $0.isASCII && $0.isUppercase }) {
            throw .notAnIdentifier(field: "calendar")
        }
    }

    private static func fields(of message: OutgoingMessage) throws(MailFault) -> [HeaderField] {
        var fields = [
            try HeaderField("From", person: message.from), try HeaderField("To", person: message.to),
            try HeaderField("Subject", text: message.subject),
            try HeaderField("Auto-Submitted", text: message.isAnswer ? "auto-replied" : "auto-generated"),
        ]
        if let replyTo = message.replyTo {
            fields.append(try HeaderField("Reply-To", person: replyTo))
        }
        if let inReplyTo = message.inReplyTo {
            fields.append(try HeaderField("In-Reply-To", identifiers: [inReplyTo]))
        }
        if !message.references.isEmpty {
            fields.append(try HeaderField("References", identifiers: message.references))
        }
        if let listID = message.listID {
            fields.append(try HeaderField("List-Id", identifiers: [listID]))
        }
        if let unsubscribe = message.unsubscribe {
            fields.append(try HeaderField("List-Unsubscribe", webAddress: unsubscribe))
            if unsubscribe.hasPrefix("https://") {
                fields.append(try HeaderField("List-Unsubscribe-Post", text: "List-Unsubscribe=One-Click"))
            }
        }
        return fields
    }

    func bytes() throws(MailFault) -> [UInt8] {
        guard MimeLibrary.started, let letter = g_mime_message_new(0), let body = body(),
            let options = g_mime_format_options_clone(nil)
        else { throw .libraryRefused }
        defer {
            g_mime_format_options_free(options)
            g_object_unref(body)
            g_object_unref(letter)
        }
        let object = MimeLibrary.cast(letter, to: GMimeObject.self)
        g_mime_message_set_message_id(letter, identifier)
        let date = g_date_time_new_from_unix_utc(Int(message.date.timeIntervalSince1970.rounded(.down)))
        g_mime_message_set_date(letter, date)
        if let date { g_date_time_unref(date) }
        for field in fields { append(field, to: object) }
        g_mime_object_set_header(body, language.name, language.value, "utf-8")
        g_mime_message_set_mime_part(letter, body)
        g_mime_format_options_set_newline_format(options, GMIME_NEWLINE_FORMAT_DOS)
        return MimeLibrary.bytes { stream in g_mime_object_write_to_stream(object, options, stream) }
    }

    private func append(_ field: HeaderField, to object: UnsafeMutablePointer<GMimeObject>) {
        g_mime_object_append_header(object, field.name, "", "utf-8")
        let line = g_mime_header_list_get_header(g_mime_object_get_header_list(object), field.name)
        if let line { g_mime_header_set_raw_value(line, " \(field.value)\n") }
    }

    /// The text alone, or the text with its alternatives: readers take the last one they understand.
    private func body() -> UnsafeMutablePointer<GMimeObject>? {
        let text = part("plain", message.text)
        if message.html == nil, message.calendar == nil { return text }
        guard let alternatives = g_mime_multipart_new_with_subtype("alternative") else { return nil }
        var parts = [text, message.html.flatMap { part("html", $0) }]
        if let calendar = message.calendar, let appointment = part("calendar", calendar.ics) {
            g_mime_object_set_content_type_parameter(appointment, "method", calendar.method)
            parts.append(appointment)
        }
        for case let part? in parts {
            g_mime_multipart_add(alternatives, part)
            g_object_unref(part)
        }
        return MimeLibrary.cast(alternatives, to: GMimeObject.self)
    }

    private func part(_ subtype: String, _ text: String) -> UnsafeMutablePointer<GMimeObject>? {
        guard let part = g_mime_part_new_with_type("text", subtype) else { return nil }
        let object = MimeLibrary.cast(part, to: GMimeObject.self)
        g_mime_object_set_content_type_parameter(object, "charset", "utf-8")
        var lines = text.replacing("\r\n", with: "\n").replacing("\r", with: "\n")
        if lines.last != "\n" { lines += "\n" }
        fill(part, with: lines)
        let encoding = g_mime_part_get_best_content_encoding(part, GMIME_ENCODING_CONSTRAINT_7BIT)
        // What base64 hides, the newline format of the writer cannot reach: text is CR LF inside (RFC 2046, 4.1.1).
        if encoding == GMIME_CONTENT_ENCODING_BASE64 { fill(part, with: lines.replacing("\n", with: "\r\n")) }
        g_mime_part_set_content_encoding(part, encoding)
        return object
    }

    private func fill(_ part: UnsafeMutablePointer<GMimePart>, with text: String) {
        guard let stream = MimeLibrary.stream(of: Array(text.utf8)) else { return }
        let content = g_mime_data_wrapper_new_with_stream(stream, GMIME_CONTENT_ENCODING_DEFAULT)
        g_object_unref(stream)
        g_mime_part_set_content(part, content)
        if let content { g_object_unref(content) }
    }
}
