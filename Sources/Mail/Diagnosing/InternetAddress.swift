import Foundation

/// The number of a machine, of either kind, and the name under which its own name is looked up.
package struct InternetAddress: Sendable, Hashable {
    /// Four or sixteen.
    package let octets: [UInt8]

    init(octets: [UInt8]) {
        self.octets = octets
    }

    /// Reads `192.0.2.1` or `2001:db8::1`; nil for anything else.
    package init?(_ text: String) {
        var four = in_addr()
        var six = in6_addr()
        if inet_pton(AF_INET, text, &four) == 1 {
            octets = withUnsafeBytes(of: &four) { Array($0) }
        } else if inet_pton(AF_INET6, text, &six) == 1 {
            octets = withUnsafeBytes(of: &six) { Array($0) }
        } else {
            return nil
        }
    }

    /// The short address where it is written as a long one: `::ffff:192.0.2.1`.
    package var plain: InternetAddress {
        let mark: [UInt8] = Array(repeating: 0, count: 10) + [255, 255]
        return octets.count == 16 && octets.starts(with: mark) ? InternetAddress(octets: Array(octets.suffix(4))) : self
    }

    package var kind: DNSKind { octets.count == 4 ? .a : .aaaa }

    package var text: String {
        var room = [CChar](repeating: 0, count: 64)
        let family = octets.count == 4 ? AF_INET : AF_INET6
        guard inet_ntop(family, octets, &room, socklen_t(room.count)) != nil else { return "" }
        return String(decoding: room.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }

    /// `1.2.0.192.in-addr.arpa` or the long name of the other kind.
    package var reverseName: String {
        if octets.count == 4 { return octets.reversed().map(String.init).joined(separator: ".") + ".in-addr.arpa" }
        let figures = octets.reversed().flatMap { [$0 & 15, $0 >> 4] }
        return figures.map { String($0, radix: 16) }.joined(separator: ".") + ".ip6.arpa"
    }
}
