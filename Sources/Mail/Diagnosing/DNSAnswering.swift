/// What may be asked of the domain name system about mail.
package enum DNSKind: UInt16, Sendable, Hashable, CaseIterable {
    case a = 1
    case ptr = 12
    case mx = 15
    case txt = 16
    case aaaa = 28

    package var name: String { "\(self)".uppercased() }
}

/// What the domain name system says to one question.
package enum DNSAnswer: Sendable, Hashable {
    /// At least one record as it is written in zone files, TXT pieces joined: `10 mx.example.org`, `192.0.2.1`.
    case records([String])
    /// There is no such name, or nothing of this kind under it.
    case nothing
    /// It could not be found out; the reason in words.
    case failed(String)

    package var records: [String] {
        if case .records(let records) = self { return records }
        return []
    }
}

/// Where answers come from: the system's resolver, or a file in tests.
package protocol DNSAnswering: Sendable {
    func answer(_ name: String, _ kind: DNSKind) -> DNSAnswer
}
