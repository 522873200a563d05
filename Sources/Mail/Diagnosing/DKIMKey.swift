import Foundation

/// Looks at the key with which a domain's letters are verified (RFC 6376, 8463).
struct DKIMKey {
    let selector: String
    let domain: String
    let dns: any DNSAnswering

    private var name: String { "\(selector)._domainkey.\(domain)" }

    var findings: [MailFinding] {
        switch dns.answer(name, .txt) {
        case .failed(let reason):
            return [.doubtful("DKIM", "\(name) could not be read: \(reason).", mend: "Try again.")]
        case .nothing:
            return [
                .wrong(
                    "DKIM", "There is no key at \(name), so signatures cannot be verified.",
                    mend: "Publish the TXT record that your relay gives you for the selector \(selector).")
            ]
        case .records(let records):
            let keys = records.filter { TagList($0)["p"] != nil }
            guard let record = keys.first, keys.count == 1 else {
                return [
                    .wrong(
                        "DKIM", keys.isEmpty ? "\(name) holds no key." : "\(name) holds \(keys.count) keys.",
                        mend: "Publish exactly one TXT record there: v=DKIM1; k=rsa; p=…")
                ]
            }
            return judged(TagList(record))
        }
    }

    private func judged(_ tags: TagList) -> [MailFinding] {
        var found: [MailFinding] = []
        let version = tags.tags.first { $0.name == "v" }?.value
        if let version, version != "DKIM1" || tags.tags.first?.name != "v" {
            found.append(.wrong("DKIM", "\(name) does not begin with v=DKIM1.", mend: "Begin the record with v=DKIM1;"))
        }
        if let hashes = tags["h"], !hashes.lowercased().contains("sha256") {
            found.append(.wrong("DKIM", "\(name) does not allow SHA-256.", mend: "Take h=\(hashes) out of the record."))
        }
        if tags["t"]?.lowercased().split(separator: ":").contains("y") == true {
            found.append(
                .doubtful("DKIM", "\(name) says that it is only being tried out.", mend: "Take t=y out of the record."))
        }
        found += judgedKey(tags["p"] ?? "", kind: tags["k"]?.lowercased() ?? "rsa")
        return found
    }

    private func judgedKey(_ text: String, kind: String) -> [MailFinding] {
        let letters = text.filter { !$0.isWhitespace }
        if letters.isEmpty {
            return [.wrong("DKIM", "The key at \(name) was withdrawn.", mend: "Publish the key that is used now.")]
        }
        guard let octets = Data(base64Encoded: letters).map({ Array($0) }) else {
            return [
                .wrong(
                    "DKIM", "The key at \(name) is damaged.",
                    mend: "Publish it again, in one piece or in texts of at most 255 letters.")
            ]
        }
        if kind == "ed25519" {
            return octets.count == 32
                ? [.good("DKIM", "\(name) holds an Ed25519 key.")]
                : [.wrong("DKIM", "The Ed25519 key at \(name) has not 32 octets.", mend: "Publish it again.")]
        }
        guard kind == "rsa", let bits = RSAKeyLength.bits(of: octets) else {
            return [
                .wrong("DKIM", "The key at \(name) is of no known kind.", mend: "Publish an RSA key of 2,048 bits.")
            ]
        }
        if bits < 1024 {
            return [
                .wrong(
                    "DKIM", "The key at \(name) has only \(bits) bits; receivers ignore it.",
                    mend: "Make one of 2,048 bits.")
            ]
        }
        if bits < 2048 {
            return [
                .doubtful(
                    "DKIM", "The key at \(name) has \(bits) bits.",
                    mend: "Make one of 2,048 bits when you change it next.")
            ]
        }
        return [.good("DKIM", "\(name) holds an RSA key of \(bits) bits.")]
    }
}
