/// Judges whether other people's servers will take mail from a domain: SPF, DKIM, DMARC, PTR, MX and one-click leaving.
package struct MailDiagnosis: Sendable {
    private let domain: String
    private let dns: any DNSAnswering

    package init(of domain: String, by dns: any DNSAnswering) {
        self.domain = (domain.hasSuffix(".") ? String(domain.dropLast()) : domain).lowercased()
        self.dns = dns
    }

    /// `selectors` are the names under which the relay signs; `addresses` the machines that send, without which those
    /// that receive are looked at; `site` the public address of the site; `letter` one of ours as it arrived somewhere.
    package func findings(
        selectors: [String], addresses: [InternetAddress], site: String?, letter: IncomingMessage?
    ) -> [MailFinding] {
        let receivers = MXCheck(domain: domain, dns: dns)
        var found = receivers.findings + SPFCheck(domain: domain, dns: dns).findings
        if selectors.isEmpty {
            found.append(
                .doubtful(
                    "DKIM", "No selector was named, so no signature could be looked for.",
                    mend: "Ask your relay under which selector it signs, and name it with --selector."))
        }
        found += selectors.flatMap { DKIMKey(selector: $0, domain: domain, dns: dns).findings }
        found += DMARCCheck(domain: domain, dns: dns).findings
        found += PTRCheck(addresses: addresses.isEmpty ? receivers.addresses : addresses, dns: dns).findings
        return found + OneClickCheck(site: site, letter: letter).findings
    }
}
