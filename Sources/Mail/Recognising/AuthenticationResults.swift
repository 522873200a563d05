/// What our own relay says of where a letter came from (RFC 8601). Only the topmost such line of the named relay
/// counts: whatever stands below it may have been written by the sender.
package struct AuthenticationResults: Sendable, Hashable {
    /// The outcome of one check.
    package struct Check: Sendable, Hashable {
        /// `spf`, `dkim`, `dmarc` or another.
        package let method: String
        /// `pass`, `fail`, `softfail`, `neutral`, `none`, `policy`, `temperror` or `permerror`.
        package let result: String
        /// What was checked, such as `header.from` or `smtp.mailfrom`, in small letters.
        package let properties: [String: String]
    }

    package let checks: [Check]

    /// Nil where the relay of this name wrote nothing; an empty name is nobody's.
    package init?(in headers: [IncomingHeader], by relay: String) {
        let relay = relay.lowercased()
        guard !relay.isEmpty else { return nil }
        // Even of the relay's own lines the first alone is certain, and only if no stranger's stands above it.
        guard let value = headers.first("Authentication-Results") else { return nil }
        let parts = HeaderWords.statements(value)
        guard let name = parts.first?.first?.lowercased(), name == relay else { return nil }
        checks = parts.dropFirst().compactMap(Self.check)
    }

    /// Whether the relay vouches that this letter comes from the domain of the address in its From.
    package func vouches(for address: String) -> Bool {
        guard let domain = address.split(separator: "@").last?.lowercased(), address.contains("@") else { return false }
        return checks.contains { check in
            guard check.result == "pass" else { return false }
            switch check.method {
            case "dmarc": return check.properties["header.from"].map { Self.domain($0) == domain } ?? false
            case "dkim":
                let signer = check.properties["header.d"] ?? check.properties["header.i"]
                return signer.map { Self.covers(Self.domain($0), domain) } ?? false
            default: return false
            }
        }
    }

    private static func domain(_ value: String) -> String {
        (value.split(separator: "@").last.map(String.init) ?? "").lowercased()
    }

    /// The domain itself or one above it, which is never as short as a country's.
    private static func covers(_ signer: String, _ domain: String) -> Bool {
        signer == domain || (domain.hasSuffix("." + signer) && signer.split(separator: ".").count >= 2)
    }

    private static func check(_ words: [String]) -> Check? {
        guard let first = words.first, let equals = first.firstIndex(of: "=") else { return nil }
        let method = first[..<equals].prefix { $0 != "/" }.lowercased()
        let result = first[first.index(after: equals)...].lowercased()
        var properties: [String: String] = [:]
        for word in words.dropFirst() {
            guard let equals = word.firstIndex(of: "=") else { continue }
            let name = word[..<equals].lowercased()
            if properties[name] == nil { properties[name] = String(word[word.index(after: equals)...]) }
        }
        return method.isEmpty || result.isEmpty ? nil : Check(method: method, result: result, properties: properties)
    }
}
