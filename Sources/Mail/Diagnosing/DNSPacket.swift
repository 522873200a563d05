/// Writes a question to the domain name system and reads what comes back (RFC 1035, with the longer answers of 6891).
struct DNSPacket {
    /// What an answer says; cut ones are asked for again over TCP.
    enum Reading: Equatable {
        case answer(DNSAnswer)
        case cut
        /// Not an answer to this question; wait for another.
        case foreign
    }

    let id: UInt16
    let name: String
    let kind: DNSKind

    /// Nil where the name is none.
    var question: [UInt8]? {
        var bytes: [UInt8] = Self.pair(id) + [1, 0, 0, 1, 0, 0, 0, 0, 0, 1]
        guard let name = Self.written(name) else { return nil }
        bytes += name + Self.pair(kind.rawValue) + [0, 1]
        // We take answers of up to 4,096 octets.
        return bytes + [0, 0, 41, 16, 0, 0, 0, 0, 0, 0, 0]
    }

    private static func pair(_ value: UInt16) -> [UInt8] { [UInt8(value >> 8), UInt8(value & 0xFF)] }

    private static func written(_ name: String) -> [UInt8]? {
        var bytes: [UInt8] = []
        for label in name.split(separator: ".") {
            guard (1...63).contains(label.utf8.count) else { return nil }
            bytes += [UInt8(label.utf8.count)] + Array(label.utf8)
        }
        return bytes.count > 253 || bytes.isEmpty ? nil : bytes + [0]
    }

    func read(_ bytes: [UInt8]) -> Reading {
        guard bytes.count >= 12, Self.number(bytes, 0) == Int(id), bytes[2] & 0x80 != 0 else { return .foreign }
        if bytes[2] & 2 != 0 { return .cut }
        let code = bytes[3] & 15
        if code == 3 { return .answer(.nothing) }
        if code != 0 { return .answer(.failed("the resolver answers with error \(code)")) }
        var place = 12
        guard let (asked, end) = Self.name(bytes, at: place), asked == name.lowercased() || Self.number(bytes, 4) == 0
        else { return .foreign }
        place = Self.number(bytes, 4) == 0 ? 12 : end + 4
        var records: [String] = []
        for _ in 0..<min(Self.number(bytes, 6) ?? 0, 200) {
            guard let (_, afterName) = Self.name(bytes, at: place), let type = Self.number(bytes, afterName),
                let length = Self.number(bytes, afterName + 8), afterName + 10 + length <= bytes.count
            else { return .answer(.failed("the resolver's answer is damaged")) }
            let start = afterName + 10
            if type == Int(kind.rawValue), let value = value(bytes, start..<(start + length)) { records.append(value) }
            place = start + length
        }
        return .answer(records.isEmpty ? .nothing : .records(records))
    }

    private func value(_ bytes: [UInt8], _ range: Range<Int>) -> String? {
        switch kind {
        case .a:
            return range.count == 4 ? bytes[range].map(String.init).joined(separator: ".") : nil
        case .aaaa:
            guard range.count == 16 else { return nil }
            return InternetAddress(octets: Array(bytes[range])).text
        case .ptr: return Self.name(bytes, at: range.lowerBound)?.0
        case .mx:
            guard let rank = Self.number(bytes, range.lowerBound),
                let host = Self.name(bytes, at: range.lowerBound + 2)?.0
            else { return nil }
            return "\(rank) \(host.isEmpty ? "." : host)"
        case .txt:
            var text: [UInt8] = []
            var place = range.lowerBound
            while place < range.upperBound {
                let end = place + 1 + Int(bytes[place])
                guard end <= range.upperBound else { return nil }
                text += bytes[(place + 1)..<end]
                place = end
            }
            return String(decoding: text, as: UTF8.self)
        }
    }

    private static func number(_ bytes: [UInt8], _ place: Int) -> Int? {
        place + 1 < bytes.count ? Int(bytes[place]) << 8 | Int(bytes[place + 1]) : nil
    }

    /// The name, and where it ends; pointers are followed backwards only, so that none leads in a circle.
    private static func name(_ bytes: [UInt8], at start: Int) -> (String, Int)? {
        var labels: [String] = []
        var place = start
        var end: Int?
        while place < bytes.count, labels.count < 128 {
            let length = Int(bytes[place])
            if length == 0 { return (labels.joined(separator: ".").lowercased(), end ?? place + 1) }
            if length & 0xC0 == 0xC0 {
                guard let target = number(bytes, place).map({ $0 & 0x3FFF }), target < place else { return nil }
                end = end ?? place + 2
                place = target
                continue
            }
            guard length < 64, place + 1 + length <= bytes.count else { return nil }
            labels.append(String(decoding: bytes[(place + 1)...].prefix(length), as: UTF8.self))
            place += 1 + length
        }
        return nil
    }
}
