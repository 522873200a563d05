/// Looks whether replies and bounces have somewhere to go.
struct MXCheck {
    let domain: String
    let dns: any DNSAnswering

    private var answer: DNSAnswer { dns.answer(domain, .mx) }

    private func hosts(_ records: [String]) -> [String] {
        records.compactMap { $0.split(separator: " ").last.map(String.init) }
    }

    /// The addresses of all servers that receive.
    var addresses: [InternetAddress] {
        hosts(answer.records).prefix(5).flatMap { host in
            (dns.answer(host, .a).records + dns.answer(host, .aaaa).records).compactMap { InternetAddress($0) }
        }
    }

    var findings: [MailFinding] {
        switch answer {
        case .failed(let reason):
            return [
                .doubtful("MX", "Where mail for \(domain) goes could not be found out: \(reason).", mend: "Try again.")
            ]
        case .nothing:
            return [
                .wrong(
                    "MX", "No server receives mail for \(domain): replies and bounces are lost.",
                    mend: "Publish an MX record that names your mail server: \(domain) MX 10 mail.\(domain)")
            ]
        case .records(let records) where hosts(records) == ["."]:
            return [.wrong("MX", "\(domain) says that it takes no mail.", mend: "Replace the MX record “0 .”.")]
        case .records(let records):
            let lost = hosts(records).filter { dns.answer($0, .a) == .nothing && dns.answer($0, .aaaa) == .nothing }
            if lost.isEmpty { return [.good("MX", "Mail is received by \(hosts(records).joined(separator: ", ")).")] }
            return [
                .wrong(
                    "MX", "Named as receiving, but without an address: \(lost.joined(separator: ", ")).",
                    mend: "Give each an A or AAAA record, or take it out of the MX records.")
            ]
        }
    }
}
