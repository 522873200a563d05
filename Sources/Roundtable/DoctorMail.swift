import ArgumentParser
import Foundation
import Mail

/// Judges whether other people's servers will take mail from a domain.
struct DoctorMail: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "mail",
        abstract: "Look at a domain's SPF, DKIM, DMARC, PTR and MX records and at one-click leaving (RFC 8058).",
        discussion: """
            Asks the resolver of /etc/resolv.conf, or reads the answers from a file with --dns: one record a line, a \
            name, a kind (A, AAAA, MX, PTR or TXT) and its value. Texts stand in quotes, several are joined; FAIL as \
            the value means that the question cannot be answered; # begins a remark. What is not in the file does not \
            exist. For example:

              example.org                      MX   10 mail.example.org
              mail.example.org                 A    192.0.2.1
              example.org                      TXT  "v=spf1 mx -all"
              s1._domainkey.example.org        TXT  "v=DKIM1; k=rsa; " "p=MIIB…"
              _dmarc.example.org               TXT  "v=DMARC1; p=quarantine"
              1.2.0.192.in-addr.arpa           PTR  mail.example.org

            Ends with 1 when something is wrong, with 2 when a file cannot be read.
            """)

    @Argument(help: "The domain that letters come from, such as networks.example.org.")
    var domain: String

    @Option(help: "A selector under which your relay signs (DKIM); may be given several times.")
    var selector: [String] = []

    @Option(help: "An address that mail is sent from; may be given several times. Otherwise the receiving servers'.")
    var address: [String] = []

    @Option(help: "The public address of the site; otherwise ROUNDTABLE_ADDRESS.")
    var site: String?

    @Option(help: "A file with one of our letters as it arrived somewhere: are the lines for leaving signed?")
    var letter: String?

    @Option(help: "A file with the answers to all questions, instead of asking.")
    var dns: String?

    @Option(help: "The address of a resolver to ask instead, with its port if that is not 53: 192.0.2.53:5353.")
    var resolver: String?

    @Flag(help: "Print the findings as JSON.")
    var json = false

    private struct Finding: Encodable {
        let check: String
        let state: String
        let says: String
        let mend: String
    }

    func run() throws {
        guard MailAddress.isPlausible("postmaster@\(domain)") else {
            throw GivenMessage.complaint("“\(domain)” is no domain: one looks like networks.example.org.")
        }
        let addresses = try address.map { text in
            guard let address = InternetAddress(text) else {
                throw GivenMessage.complaint("“\(text)” is no address: one looks like 192.0.2.1 or 2001:db8::1.")
            }
            return address
        }
        let findings = MailDiagnosis(of: domain, by: try answers()).findings(
            selectors: selector, addresses: addresses, site: site ?? Settings.value("ROUNDTABLE_ADDRESS"),
            letter: try arrived())
        if json {
            print(
                try GivenMessage.json(
                    findings.map { Finding(check: $0.check, state: $0.state.rawValue, says: $0.says, mend: $0.mend) }))
        } else {
            for finding in findings { tell(finding) }
        }
        if findings.contains(where: { $0.state == .wrong }) { throw ExitCode(1) }
    }

    private func tell(_ finding: MailFinding) {
        print("\(finding.check): \(finding.state.rawValue). \(finding.says)")
        if !finding.mend.isEmpty { print("    To mend it: \(finding.mend)") }
    }

    private func answers() throws -> any DNSAnswering {
        guard let dns else { return try chosenResolver() }
        let text = String(decoding: try contents(dns), as: UTF8.self)
        do {
            return try DNSFile(text)
        } catch {
            throw GivenMessage.complaint("\(dns), line \(error.line): expected \(error.expected).")
        }
    }

    private func chosenResolver() throws -> DNSResolver {
        guard let resolver else { return DNSResolver() }
        let parts = resolver.split(separator: ":", omittingEmptySubsequences: false)
        let port = parts.count == 2 ? UInt16(parts[1]) : 53
        let host = parts.count == 2 ? String(parts[0]) : resolver
        guard InternetAddress(host) != nil, let port else {
            throw GivenMessage.complaint("“\(resolver)” is no resolver: one looks like 192.0.2.53 or 192.0.2.53:5353.")
        }
        return DNSResolver(servers: [host], port: port)
    }

    private func arrived() throws -> IncomingMessage? {
        guard let letter else { return nil }
        do {
            return try IncomingMessage(parsing: Array(try contents(letter)))
        } catch is MailFault {
            throw GivenMessage.complaint("\(letter) holds no mail message.")
        }
    }

    private func contents(_ path: String) throws -> Data {
        guard let data = FileManager.default.contents(atPath: path) else {
            throw GivenMessage.complaint("The file \(path) cannot be read.")
        }
        return data
    }
}
