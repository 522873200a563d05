internal import CGMime

/// Text in whatever encoding its sender says it has, or most likely has.
struct LegacyText {
    private let bytes: [UInt8]
    private let charset: String?

    init(_ bytes: [UInt8], charset: String?) {
        self.bytes = bytes
        self.charset = charset?.lowercased()
    }

    /// Lines ended by LF, without NUL. What cannot be decoded shows as a mark of replacement; nothing is refused.
    var decoded: String {
        let text = utf8 ?? stated ?? converted(from: "windows-1252") ?? String(decoding: bytes, as: UTF8.self)
        return Self.plainLines(text)
    }

    /// Most text needs nothing; the rest is rewritten octet by octet, since a letter may be large.
    private static func plainLines(_ text: String) -> String {
        guard text.utf8.contains(where: { $0 == 0x0D || $0 == 0 }) else { return text }
        var octets: [UInt8] = []
        octets.reserveCapacity(text.utf8.count)
        var afterReturn = false
        for octet in text.utf8 {
            switch octet {
            case 0x0D: octets.append(0x0A)
            case 0x0A where afterReturn: break
            case 0: octets += [0xEF, 0xBF, 0xBD]
            default: octets.append(octet)
            }
            afterReturn = octet == 0x0D
        }
        return String(decoding: octets, as: UTF8.self)
    }

    /// UTF-8 where it is said, and where nothing better is said and the bytes agree.
    private var utf8: String? {
        switch charset {
        case "utf-8", "utf8": String(decoding: bytes, as: UTF8.self)
        case nil, "us-ascii", "ascii", "": String(validating: bytes, as: UTF8.self)
        default: nil
        }
    }

    /// Latin 1 is read as its Windows superset, as browsers do: that is what programs mean by it.
    private var stated: String? {
        guard let charset, charset != "us-ascii", charset != "ascii" else { return nil }
        return converted(from: charset == "iso-8859-1" ? "windows-1252" : charset)
    }

    private func converted(from charset: String) -> String? {
        guard let filter = g_mime_filter_charset_new(charset, "utf-8") else { return nil }
        defer { g_object_unref(filter) }
        let converted = MimeLibrary.bytes { sink in
            guard let stream = g_mime_stream_filter_new(sink) else { return }
            defer { g_object_unref(stream) }
            g_mime_stream_filter_add(MimeLibrary.cast(stream, to: GMimeStreamFilter.self), filter)
            bytes.withUnsafeBytes { buffer in
                _ = g_mime_stream_write(
                    stream, buffer.baseAddress?.assumingMemoryBound(to: CChar.self), buffer.count)
            }
            g_mime_stream_flush(stream)
        }
        return String(decoding: converted, as: UTF8.self)
    }
}
