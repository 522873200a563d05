/// What shows that a letter is not simply one person writing: machines, bounces, lists, spam, our own letters coming
/// back. Each is read from the letter's own head, so it may be used to be careful, never to trust.
package struct MailSigns: Sendable, Hashable {
    /// How a machine wrote it.
    package enum Automatic: String, Sendable {
        /// Any answer by a machine (RFC 3834).
        case reply
        /// An answer that says that somebody is away.
        case vacation
        /// A notice that a machine sends of itself, as we do.
        case notice
    }

    package let automatic: Automatic?
    /// What a mail system reports of a letter of ours, where this is such a report.
    package let bounce: DeliveryReport?
    /// The list it came through, its identifier without brackets, or nothing more than that there is one: "".
    package let list: String?
    /// Whether it calls itself bulk or junk mail.
    package let isBulk: Bool
    package let spam: SpamSign?
    /// How many servers say they passed it on; a letter that circles has many.
    package let hops: Int

    package init(of letter: IncomingMessage) {
        let headers = letter.headers
        let precedence = headers.first("Precedence")?.lowercased() ?? ""
        bounce = DeliveryReport(in: letter)
        automatic = bounce == nil ? AutomaticWords.kind(of: letter) : nil
        list = Self.list(headers)
        isBulk = ["bulk", "junk"].contains(precedence)
        spam = SpamSign(headers)
        hops = headers.all("Received").count
    }

    /// Whether nobody should be answered by machine: that could go round in circles.
    package var forbidsAnswer: Bool { automatic != nil || bounce != nil || list != nil || isBulk || spam != nil }

    /// Whether it is a letter that we sent, or an answer of a machine to one, that came round to us again.
    ///
    /// `identity` is the part of our Message-IDs after the @ or the List-Id that our letters carry, without brackets.
    package static func isLoop(_ letter: IncomingMessage, identity: Set<String>) -> Bool {
        let known = Set(identity.map { $0.lowercased() })
        let own = letter.id?.split(separator: "@").last.map { known.contains($0.lowercased()) } ?? false
        let loops = letter.headers.all("X-Loop").contains { value in
            known.contains { value.lowercased().contains($0) }
        }
        let listed = list(letter.headers).map { known.contains($0.lowercased()) } ?? false
        return own || loops || listed || letter.headers.all("Received").count > 50
    }

    private static func list(_ headers: [IncomingHeader]) -> String? {
        if let id = headers.first("List-Id") {
            let inside = id.drop { $0 != "<" }.dropFirst().prefix { $0 != ">" }
            return inside.isEmpty ? id : String(inside)
        }
        let isList =
            headers.first("List-Post") != nil || headers.first("Mailing-List") != nil
            || headers.first("X-Mailing-List") != nil || headers.first("Precedence")?.lowercased() == "list"
        return isList ? "" : nil
    }
}
