import Foundation

/// Where mail leaves the house: the one server that takes all of it.
package struct SMTPServer: Sendable, Hashable {
    package enum Security: String, Sendable {
        case none
        case startTLS = "starttls"
        case tls
    }

    package var host: String
    package var port: Int
    package var security: Security
    package var user: String?
    package var password: String?
    /// The name we greet with.
    package var helloName: String
    /// A file of certificates to trust instead of the system's, for a server with a private authority.
    package var authority: String?

    package init(
        host: String, port: Int, security: Security, user: String? = nil, password: String? = nil,
        helloName: String = ProcessInfo.processInfo.hostName, authority: String? = nil
    ) {
        self.host = host
        self.port = port
        self.security = security
        self.user = user
        self.password = password
        self.helloName = helloName
        self.authority = authority
    }

    /// Reads `smtp://user:pass@host:587?security=starttls` or `smtps://…`; options `hello` and `authority` as well.
    ///
    /// Where `smtp` names no security, it is STARTTLS, and none on this machine itself. Nil for anything else.
    package init?(address: String) {
        guard let parts = URLComponents(string: address), let host = parts.host, Self.isHost(host),
            parts.path.isEmpty || parts.path == "/", parts.fragment == nil
        else { return nil }
        let options = Dictionary((parts.queryItems ?? []).map { ($0.name, $0.value ?? "") }) { first, _ in first }
        guard Set(options.keys).isSubset(of: ["security", "hello", "authority"]) else { return nil }
        let stated = options["security"]
        guard let security = Self.security(scheme: parts.scheme?.lowercased(), stated: stated, host: host) else {
            return nil
        }
        let port = parts.port ?? [.tls: 465, .startTLS: 587][security] ?? 25
        guard (1...65535).contains(port) else { return nil }
        for text in [parts.user, parts.password, options["hello"], options["authority"]] {
            if text?.utf8.contains(where: { $0 < 0x20 || $0 == 0x7F }) == true { return nil }
        }
        let helloName = options["hello"] ?? ProcessInfo.processInfo.hostName
        guard Self.isHost(helloName), helloName.allSatisfy(\.isASCII) else { return nil }
        self.init(
            host: host, port: port, security: security, user: parts.user, password: parts.password,
            helloName: helloName, authority: options["authority"])
    }

    private static func security(scheme: String?, stated: String?, host: String) -> Security? {
        switch (scheme, stated) {
        case ("smtps", nil), ("smtps", "tls"): .tls
        case ("smtp", nil): isThisMachine(host) ? Security.none : .startTLS
        case ("smtp", let stated?): Security(rawValue: stated).flatMap { $0 == .tls ? nil : $0 }
        default: nil
        }
    }

    private static func isThisMachine(_ host: String) -> Bool {
        host == "localhost" || host.hasPrefix("127.") || host == "[::1]" || host == "::1"
    }

    private static func isHost(_ text: String) -> Bool {
        !text.isEmpty && text.utf8.count <= 253
            && text.allSatisfy { $0.isLetter || $0.isNumber || "-.:[]_".contains($0) }
    }
}

extension SMTPServer: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
    /// Without the password, so that a log line may name the server.
    package var description: String { "\(host):\(port) (\(security.rawValue))" }
    package var debugDescription: String { description }
    package var customMirror: Mirror { Mirror(self, children: ["server": description]) }
}
