import Foundation

/// The mailbox that letters to us are collected from: one folder of one account.
package struct IMAPServer: Sendable, Hashable {
    package let host: String
    package let port: Int
    package let security: SMTPServer.Security
    package let user: String
    package let password: String
    package let folder: String
    /// Where letters go once they are taken in; otherwise they stay, marked as seen and taken.
    package let done: String?
    /// A file of certificates to trust instead of the system's.
    package let authority: String?

    /// Reads `imaps://user:password@host/INBOX?move=Taken` or `imap://…?security=starttls`; `authority` as well.
    ///
    /// Where `imap` names no security, it is STARTTLS, and none on this machine itself. Nil for anything else.
    package init?(address: String) {
        guard let parts = URLComponents(string: address), let scheme = parts.scheme?.lowercased(),
            ["imap", "imaps"].contains(scheme), let host = parts.host, !host.isEmpty, let user = parts.user,
            !user.isEmpty, parts.fragment == nil
        else { return nil }
        let options = Dictionary((parts.queryItems ?? []).map { ($0.name, $0.value ?? "") }) { first, _ in first }
        guard Set(options.keys).isSubset(of: ["security", "move", "authority"]) else { return nil }
        let isHere = host == "localhost" || host.hasPrefix("127.") || host == "[::1]" || host == "::1"
        switch (scheme, options["security"]) {
        case ("imaps", nil), ("imaps", "tls"): security = .tls
        case ("imap", nil): security = isHere ? .none : .startTLS
        case ("imap", "starttls"): security = .startTLS
        case ("imap", "none"): security = .none
        default: return nil
        }
        port = parts.port ?? (security == .tls ? 993 : 143)
        let path = parts.path.drop { $0 == "/" }
        folder = path.isEmpty ? "INBOX" : String(path)
        (self.host, self.user, password) = (host, user, parts.password ?? "")
        done = options["move"].flatMap { $0.isEmpty ? nil : $0 }
        authority = options["authority"]
        for text in [user, password, folder, done, authority] {
            if text?.utf8.contains(where: { $0 < 0x20 || $0 == 0x7F }) == true { return nil }
        }
        guard (1...65535).contains(port) else { return nil }
    }
}

extension IMAPServer: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
    /// Without the password, so that a log line may name it.
    package var description: String { "\(host):\(port)/\(folder) (\(security.rawValue))" }
    package var debugDescription: String { description }
    package var customMirror: Mirror { Mirror(self, children: ["mailbox": description]) }
}
