import Domain
import Mail
import Sealing

/// A letter that has just come in, read and taken apart; nothing in it is believed yet.
struct ArrivedLetter: Sendable {
    let message: IncomingMessage
    let signs: MailSigns
    /// What a calendar answers for its person.
    let calendar: CalendarReply?
    /// What it is about, without “Re:” and the like.
    let title: String
    let text: String
    let quoted: String
    let signature: String
    /// What stood for the star in those addresses of ours it was sent to.
    let words: [String]
    /// The same letter has the same, however often and on whatever way it comes.
    let key: String

    /// - Parameter recipients: to whom the mail system hands it, where it says so beside the letter itself.
    init(_ bytes: [UInt8], recipients: [String], _ site: Site) throws {
        let message = try IncomingMessage(parsing: bytes)
        let trimmed = TrimmedReply(of: message)
        self.message = message
        signs = MailSigns(of: message)
        calendar = CalendarReply(of: message)
        let text =
            calendar.map(Self.words) ?? site.withoutReplyAddresses(trimmed.reply).replacing("\0", with: "").trimmed
        self.text = text
        title = Self.title(site.withoutReplyAddresses(message.subject), text)
        quoted = site.withoutReplyAddresses(trimmed.quoted).replacing("\0", with: "")
        signature = site.withoutReplyAddresses(trimmed.signature).replacing("\0", with: "")
        let words = Self.addressees(of: message, recipients).compactMap { site.replies?.word(in: $0) }
        self.words = words.reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
        let name = message.id.map { "\($0)\n\(message.from?.address ?? "")\n\(words.sorted())" }
        key = name.map { Digest(hashing: $0).hex } ?? Digest(hashing: bytes).hex
    }

    /// Whom it claims to be from, in small letters.
    var from: String { message.from?.address.lowercased() ?? "" }
    var fromName: String { message.from?.name ?? "" }

    /// As a person would say it.
    private static func words(_ reply: CalendarReply) -> String {
        switch reply.answer {
        case .accepted: "yes"
        case .declined: "no"
        case .tentative: "maybe"
        }
    }

    private static func addressees(of message: IncomingMessage, _ recipients: [String]) -> [String] {
        let delivered = ["Delivered-To", "X-Original-To", "Envelope-To"].flatMap { message.headers.all($0) }
        let bare = (recipients + delivered).map { line in line.filter { !$0.isWhitespace && $0 != "<" && $0 != ">" } }
        return bare + (message.to + message.copied).map(\.address)
    }

    private static func title(_ subject: String, _ text: String) -> String {
        var title = subject.trimmed[...]
        while ThreadTitle(String(title)).kind == .talk, let colon = title.firstIndex(of: ":"),
            title[..<colon].count <= 4,
            title[..<colon].allSatisfy({ $0.isLetter || $0.isWhitespace })
        {
            title = title[title.index(after: colon)...].drop { $0.isWhitespace }
        }
        if title.isEmpty { title = text.prefix { !$0.isNewline } }
        return String(title.prefix(160)).replacing("\0", with: "")
    }
}
