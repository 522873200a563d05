internal import CGMime
import Foundation

/// Reads the head of a letter that arrived, each value as one clean line.
struct Head {
    private let letter: UnsafeMutablePointer<GMimeMessage>

    /// The longest value read, in octets; a longer one is cut, for nobody writes such a line in good faith.
    private static let longest = 32_000

    /// The letter stays the caller's, and must outlive this.
    init(of letter: UnsafeMutablePointer<GMimeMessage>) {
        self.letter = letter
    }

    func line(_ value: UnsafePointer<CChar>?) -> String? {
        guard let value else { return nil }
        let line = String(cString: value).unicodeScalars.map { scalar in
            scalar.properties.generalCategory == .control ? " " : scalar
        }
        return String(String.UnicodeScalarView(line)).trimmingSpaces
    }

    /// A value in which people's words may stand.
    func text(_ name: String) -> String? {
        guard let raw = raw(name), let decoded = g_mime_utils_header_decode_text(nil, raw) else { return nil }
        defer { g_free(decoded) }
        return line(decoded)
    }

    func line(_ name: String) -> String? {
        line(g_mime_object_get_header(MimeLibrary.cast(letter, to: GMimeObject.self), name))
    }

    /// The people of a value; the first such line counts.
    func people(_ name: String) -> [MailAddress] {
        guard let raw = raw(name), let list = internet_address_list_parse(nil, raw) else { return [] }
        defer { g_object_unref(list) }
        return addresses(list)
    }

    private func raw(_ name: String) -> String? {
        let headers = g_mime_object_get_header_list(MimeLibrary.cast(letter, to: GMimeObject.self))
        guard let header = g_mime_header_list_get_header(headers, name),
            let raw = g_mime_header_get_raw_value(header)
        else { return nil }
        let octets = UnsafeRawBufferPointer(start: raw, count: strnlen(raw, Self.longest))
        return EncodedWords.readable(LegacyText(Array(octets), charset: nil).decoded.replacing("\n", with: " "))
    }

    func identifiers(_ name: String) -> [String] {
        guard let value = line(name).map({ String($0.prefix(Self.longest)) }),
            let parsed = g_mime_references_parse(nil, value)
        else { return [] }
        defer { g_mime_references_free(parsed) }
        return (0..<g_mime_references_length(parsed)).compactMap { index in
            line(g_mime_references_get_message_id(parsed, index))
        }
    }

    /// The people of a list; groups are opened, one level deep and no deeper, for nobody nests them in good faith.
    private func addresses(
        _ list: UnsafeMutablePointer<InternetAddressList>, groups: Bool = true
    ) -> [MailAddress] {
        (0..<internet_address_list_length(list)).flatMap { index -> [MailAddress] in
            guard let entry = internet_address_list_get_address(list, index) else { return [] }
            if MimeLibrary.isKind(entry, of: internet_address_mailbox_get_type()) {
                let mailbox = MimeLibrary.cast(entry, to: InternetAddressMailbox.self)
                guard let address = line(internet_address_mailbox_get_addr(mailbox)) else { return [] }
                return [MailAddress(name: line(internet_address_get_name(entry)) ?? "", address: address)]
            }
            guard groups, MimeLibrary.isKind(entry, of: internet_address_group_get_type()) else { return [] }
            let group = MimeLibrary.cast(entry, to: InternetAddressGroup.self)
            guard let members = internet_address_group_get_members(group) else { return [] }
            return addresses(members, groups: false)
        }
    }
}

extension String {
    fileprivate var trimmingSpaces: String {
        let start = drop { $0 == " " }
        return String(start.prefix(start.count - start.reversed().prefix { $0 == " " }.count))
    }
}
