/// What a mail system says became of a letter of ours (RFC 3464), so that an address can rest or be tried again.
package struct DeliveryReport: Sendable, Hashable {
    /// How it went for one receiver.
    package struct Recipient: Sendable, Hashable {
        package let address: String
        /// `failed`, `delayed`, `delivered`, `relayed` or `expanded`.
        package let action: String
        /// Three figures such as `5.1.1` (RFC 3463); "" where none stand there.
        package let status: String
        /// The words of the server that refused, where they are told.
        package let diagnostic: String?

        /// Whether it will never arrive, as far as the server knows.
        package var isPermanent: Bool { action == "failed" && !status.hasPrefix("4") }
        /// Whether it did not arrive yet, or not now.
        package var isTemporary: Bool { action == "delayed" || (action == "failed" && status.hasPrefix("4")) }
    }

    /// None where the report could not be read further than that it is one.
    package let recipients: [Recipient]
    /// The Message-ID of the letter in question, without brackets.
    package let originalID: String?
    /// The server that reports.
    package let reporter: String?

    private static let mostRecipients = 200

    /// The report that a letter is; nil for any other letter.
    package init?(in letter: IncomingMessage) {
        let type = letter.headers.first("Content-Type")?.lowercased() ?? ""
        let status = letter.attachments.first {
            $0.type == "message/delivery-status" || $0.type == "message/global-delivery-status"
        }
        let isReport = type.hasPrefix("multipart/report") && !type.contains("disposition-notification")
        let failed = letter.headers.all("X-Failed-Recipients")
        let isFromMailer = Self.isMailer(letter.from?.address ?? "") && letter.inReplyTo == nil
        guard (isReport && status != nil) || !failed.isEmpty || isFromMailer else { return nil }
        let blocks = status.map { FieldBlocks.read($0.bytes) } ?? []
        let told = blocks.compactMap(Self.recipient)
        let named = failed.flatMap { $0.split(separator: ",") }.map { name in
            Recipient(address: Self.bare(name), action: "failed", status: "5.0.0", diagnostic: nil)
        }
        recipients = Array((told.isEmpty ? named : told).prefix(Self.mostRecipients))
        reporter = blocks.first?.first { $0.name == "reporting-mta" }.map { Self.bare($0.value[...]) }
        originalID = Self.original(in: letter)
    }

    private static func isMailer(_ address: String) -> Bool {
        let local = address.prefix { $0 != "@" }.lowercased()
        return ["mailer-daemon", "postmaster", "mail-daemon"].contains(local)
    }

    private static func recipient(_ block: [(name: String, value: String)]) -> Recipient? {
        func value(_ name: String) -> String? { block.first { $0.name == name }?.value }
        guard let final = value("final-recipient") ?? value("original-recipient") else { return nil }
        let given = value("original-recipient") ?? final
        let status = (value("status") ?? "").prefix { $0.isNumber || $0 == "." }
        let action = (value("action") ?? "").lowercased().prefix { $0.isLetter }
        return Recipient(
            address: bare(given[...]),
            action: action.isEmpty ? (status.hasPrefix("2") ? "delivered" : "failed") : String(action),
            status: String(status), diagnostic: value("diagnostic-code").map { String($0.prefix(500)) })
    }

    /// `rfc822;ana@example.org` without its type and brackets.
    private static func bare(_ value: Substring) -> String {
        let address =
            value.contains(";") ? value[value.index(after: value.firstIndex(of: ";") ?? value.startIndex)...] : value
        return String(address.filter { !$0.isWhitespace && $0 != "<" && $0 != ">" })
    }

    /// The letter itself, or its head, comes along; some put only its identifier into the references.
    private static func original(in letter: IncomingMessage) -> String? {
        for part in letter.attachments
        where ["message/rfc822", "text/rfc822-headers", "message/rfc822-headers", "message/global"].contains(part.type)
        {
            let head = FieldBlocks.read(part.bytes).first ?? []
            if let id = head.first(where: { $0.name == "message-id" })?.value { return bare(id[...]) }
        }
        return letter.references.last ?? letter.inReplyTo
    }
}
