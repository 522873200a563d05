import Foundation
import Mail

/// Where a request comes from, as far as it can be believed: a client may write any `X-Forwarded-For` it likes, a proxy
/// we trust adds whom it heard.
package struct ClientAddress: Sendable, Hashable {
    /// In its shortest form; `local` where no network lies between.
    package let text: String

    /// From the right, the first of the chain that is no proxy of ours; what stands left of it is hearsay.
    ///
    /// - Parameters:
    ///   - peer: who has opened the connection.
    ///   - forwarded: the whole header, the nearest hop last.
    ///   - proxies: whose word is taken, from `proxies(named:)`.
    package init(peer: String, forwarded: String?, proxies: Set<String>) {
        var hops = (forwarded ?? "").split(separator: ",", omittingEmptySubsequences: false).map(String.init)
        var nearest = Self.shortest(peer) ?? peer
        // What is no address names nobody: the proxy that passed it on is counted.
        while proxies.contains(nearest), let hop = hops.popLast().flatMap(Self.shortest) { nearest = hop }
        text = nearest
    }

    /// What attempts are counted for. Half of a long address is handed out to one connection, which may change the rest
    /// at will (RFC 6177).
    package var counted: String {
        guard let address = InternetAddress(text), address.octets.count == 16 else { return text }
        return address.octets.prefix(8).map { String($0, radix: 16) }.joined(separator: ".")
    }

    /// The addresses a setting names, parted by commas.
    package static func proxies(named names: String) -> Set<String> {
        Set(names.split(separator: ",").compactMap { shortest(String($0)) })
    }

    /// One form for all of `2001:DB8:0::1`, `[2001:db8::1]:443`, `::ffff:192.0.2.1` and `192.0.2.1:5000`.
    private static func shortest(_ written: String) -> String? {
        var text = written.trimmingCharacters(in: .whitespaces)
        if text.hasPrefix("[") {
            text = String(text.dropFirst().prefix { $0 != "]" })
        } else if text.count(where: { $0 == ":" }) == 1 {
            text = String(text.prefix { $0 != ":" })
        }
        // The interface behind a link-local address is nobody's business.
        return InternetAddress(String(text.prefix { $0 != "%" }))?.plain.text
    }
}
