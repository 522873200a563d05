import Foundation

/// Asks the system's resolver, as /etc/resolv.conf names it: over UDP, and over TCP where the answer is too long.
package struct DNSResolver: DNSAnswering {
    private let servers: [String]
    private let port: UInt16
    private let seconds: Int

    /// `servers` are addresses; without any, those of /etc/resolv.conf.
    package init(servers: [String] = [], port: UInt16 = 53, seconds: Int = 3) {
        self.servers = servers.isEmpty ? Self.systemServers() : servers
        self.port = port
        self.seconds = seconds
    }

    private static func systemServers() -> [String] {
        let text = (try? String(contentsOfFile: "/etc/resolv.conf", encoding: .utf8)) ?? ""
        let found = text.split(separator: "\n").compactMap { line -> String? in
            let words = line.split(whereSeparator: \.isWhitespace)
            return words.count >= 2 && words[0] == "nameserver" ? String(words[1]) : nil
        }
        return found.isEmpty ? ["127.0.0.1"] : Array(found.prefix(3))
    }

    package func answer(_ name: String, _ kind: DNSKind) -> DNSAnswer {
        let packet = DNSPacket(id: UInt16.random(in: 0...UInt16.max), name: Self.plain(name), kind: kind)
        guard let question = packet.question else { return .failed("“\(name)” is no name of a domain") }
        var last = DNSAnswer.failed("no resolver answered")
        for server in servers + servers {
            guard let reading = ask(server, question, packet, overTCP: false) else { continue }
            let whole = reading == .cut ? ask(server, question, packet, overTCP: true) : reading
            guard case .answer(let answer)? = whole else { continue }
            if case .failed = answer { last = answer } else { return answer }
        }
        return last
    }

    private static func plain(_ name: String) -> String {
        (name.hasSuffix(".") ? String(name.dropLast()) : name).lowercased()
    }

    private func ask(_ server: String, _ question: [UInt8], _ packet: DNSPacket, overTCP: Bool) -> DNSPacket.Reading? {
        guard let wire = DNSWire(to: server, port: port, overTCP: overTCP, seconds: seconds) else { return nil }
        guard wire.send(question) else { return nil }
        // Somebody else's answers may arrive first.
        for _ in 0..<5 {
            guard let bytes = wire.receive() else { return nil }
            let reading = packet.read(bytes)
            if reading != .foreign { return reading }
        }
        return nil
    }
}
