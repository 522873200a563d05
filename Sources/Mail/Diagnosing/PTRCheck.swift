/// Looks whether the machines that send have a name, and the name leads back to them: without, much mail is refused.
struct PTRCheck {
    let addresses: [InternetAddress]
    let dns: any DNSAnswering

    var findings: [MailFinding] {
        if addresses.isEmpty {
            return [
                .doubtful("PTR", "It is not known from which address mail is sent.", mend: "Name it with --address.")
            ]
        }
        return addresses.prefix(20).map(finding)
    }

    private func finding(_ address: InternetAddress) -> MailFinding {
        switch dns.answer(address.reverseName, .ptr) {
        case .failed(let reason):
            return .doubtful(
                "PTR", "The name of \(address.text) could not be found out: \(reason).", mend: "Try again.")
        case .nothing:
            return .wrong(
                "PTR", "\(address.text) has no name.",
                mend: "Ask whoever gave you the address for a PTR record that names your mail server.")
        case .records(let names):
            let leadsBack = names.prefix(5).first { name in
                dns.answer(name, address.kind).records.contains { InternetAddress($0) == address }
            }
            if let leadsBack { return .good("PTR", "\(address.text) is \(leadsBack), and that is \(address.text).") }
            return .wrong(
                "PTR",
                "\(address.text) is called \(names.prefix(5).joined(separator: ", ")), but that name does not lead back.",
                mend: "Give the name an \(address.kind.name) record with \(address.text).")
        }
    }
}
