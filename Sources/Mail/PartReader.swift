internal import CGMime

/// Walks the parts of a letter that arrived and keeps what was written and what was attached.
struct PartReader {
    /// Far more than people's mail programs make; a letter that goes beyond is cut, not refused.
    private static let deepest = 30
    private static let most = 500

    private(set) var text: String?
    private(set) var html: String?
    private(set) var attachments: [IncomingMessage.Attachment] = []
    private(set) var flow: TextFlow?
    private(set) var isCut = false
    private var seen = 0

    mutating func read(_ object: UnsafeMutablePointer<GMimeObject>, depth: Int = 0) {
        seen += 1
        guard depth < Self.deepest, seen < Self.most else {
            isCut = true
            return
        }
        if MimeLibrary.isKind(object, of: g_mime_multipart_get_type()) {
            let several = MimeLibrary.cast(object, to: GMimeMultipart.self)
            for index in 0..<g_mime_multipart_get_count(several) {
                if let part = g_mime_multipart_get_part(several, index) { read(part, depth: depth + 1) }
            }
        } else if MimeLibrary.isKind(object, of: g_mime_message_part_get_type()) {
            readMessage(MimeLibrary.cast(object, to: GMimeMessagePart.self), type: type(of: object))
        } else if MimeLibrary.isKind(object, of: g_mime_part_get_type()) {
            readPart(MimeLibrary.cast(object, to: GMimePart.self), type: type(of: object))
        }
    }

    /// A letter inside a letter is a file: what a forwarded stranger wrote is not what the sender says.
    private mutating func readMessage(_ part: UnsafeMutablePointer<GMimeMessagePart>, type: String) {
        guard let inner = g_mime_message_part_get_message(part) else { return }
        let bytes = MimeLibrary.bytes { stream in
            g_mime_object_write_to_stream(MimeLibrary.cast(inner, to: GMimeObject.self), nil, stream)
        }
        attachments.append(IncomingMessage.Attachment(name: "message.eml", type: type, bytes: bytes))
    }

    private mutating func readPart(_ part: UnsafeMutablePointer<GMimePart>, type: String) {
        let bytes = content(of: part)
        let name = g_mime_part_get_filename(part).map { Self.plainName(String(cString: $0)) }
        let attached = name != nil || g_mime_part_is_attachment(part) != 0
        let object = MimeLibrary.cast(part, to: GMimeObject.self)
        let charset = g_mime_object_get_content_type_parameter(object, "charset")
        switch type {
        case "text/plain" where !attached:
            if text == nil, parameter("format", of: object) == "flowed" {
                flow = TextFlow(deletesSpaces: parameter("delsp", of: object) == "yes")
            }
            text = joined(text, bytes, charset)
        case "text/html" where !attached: html = joined(html, bytes, charset)
        default: attachments.append(IncomingMessage.Attachment(name: name ?? "", type: type, bytes: bytes))
        }
    }

    private func joined(_ before: String?, _ bytes: [UInt8], _ charset: UnsafePointer<CChar>?) -> String {
        let decoded = LegacyText(bytes, charset: charset.map { String(cString: $0) }).decoded
        guard let before, !before.isEmpty else { return decoded }
        return before + (before.hasSuffix("\n") ? "" : "\n") + decoded
    }

    private func parameter(_ name: String, of object: UnsafeMutablePointer<GMimeObject>) -> String? {
        g_mime_object_get_content_type_parameter(object, name).map { String(cString: $0).lowercased() }
    }

    private func content(of part: UnsafeMutablePointer<GMimePart>) -> [UInt8] {
        guard let content = g_mime_part_get_content(part) else { return [] }
        return MimeLibrary.bytes { stream in g_mime_data_wrapper_write_to_stream(content, stream) }
    }

    private func type(of object: UnsafeMutablePointer<GMimeObject>) -> String {
        guard let stated = g_mime_object_get_content_type(object), let type = g_mime_content_type_get_mime_type(stated)
        else { return "application/octet-stream" }
        defer { g_free(type) }
        return String(cString: type).lowercased()
    }

    /// The last step of whatever path a sender may have written, without control characters, at most 120 letters.
    private static func plainName(_ stated: String) -> String {
        let last = stated.split(whereSeparator: { $0 == "/" || $0 == "\\" }).last ?? ""
        let visible = last.unicodeScalars.filter { scalar in
            let category = scalar.properties.generalCategory
            return category != .control && category != .format
        }
        let name = String(String(String.UnicodeScalarView(visible)).prefix(120))
        return name == "." || name == ".." ? "" : name
    }
}
