import Foundation
import Mail
import Testing

/// Domains whose mail is in order, and each thing that can be wrong with one.
@Suite struct DiagnosisTests {
    /// The DER form of an RSA key with a modulus of as many bits.
    private static func key(bits: Int) -> String {
        func element(_ tag: UInt8, _ content: [UInt8]) -> [UInt8] {
            let size = content.count
            if size < 128 { return [tag, UInt8(size)] + content }
            return [tag, 0x82, UInt8(size >> 8), UInt8(size & 0xFF)] + content
        }
        let modulus = [0] + [UInt8](repeating: 0xC1, count: bits / 8)
        let inner = element(0x30, element(0x02, modulus) + element(0x02, [1, 0, 1]))
        let algorithm = element(0x30, [6, 9, 0x2A, 0x86, 0x48, 0x86, 0xF7, 0x0D, 1, 1, 1, 5, 0])
        return Data(element(0x30, algorithm + element(0x03, [0] + inner))).base64EncodedString()
    }

    private static let sound = """
        example.org MX 10 mail.example.org
        mail.example.org A 192.0.2.1
        mail.example.org AAAA 2001:db8::1
        example.org TXT "an unrelated text"
        example.org TXT "v=spf1 mx include:spf.example.net" " -all"
        spf.example.net TXT "v=spf1 ip4:198.51.100.0/24 ip6:2001:db8::/32 -all"
        s1._domainkey.example.org TXT "v=DKIM1; k=rsa; p=\(key(bits: 2048))"
        _dmarc.example.org TXT "v=DMARC1; p=quarantine; rua=mailto:reports@example.org"
        1.2.0.192.in-addr.arpa PTR mail.example.org.
        1.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.8.b.d.0.1.0.0.2.ip6.arpa PTR mail.example.org
        """

    private static func findings(
        _ zone: String, selectors: [String] = ["s1"], addresses: [String] = [], site: String? = "https://example.org",
        letter: String? = nil
    ) throws -> [MailFinding] {
        let dns = try DNSFile(zone)
        return MailDiagnosis(of: "example.org", by: dns).findings(
            selectors: selectors, addresses: addresses.compactMap { InternetAddress($0) }, site: site,
            letter: try letter.map { try IncomingMessage(parsing: Array($0.utf8)) })
    }

    @Test func `a domain in order has nothing to mend`() throws {
        let found = try Self.findings(Self.sound)
        #expect(found.allSatisfy { $0.state == .good && $0.mend.isEmpty }, "\(found)")
        #expect(found.map(\.check) == ["MX", "SPF", "DKIM", "DMARC", "PTR", "PTR", "RFC 8058"])
        #expect(found[1].says.contains("2 of at most 10"))
        #expect(found[2].says.contains("2048 bits"))
    }

    @Test func `a domain that does not exist has everything to mend`() throws {
        let found = try Self.findings("", site: nil)
        #expect(found.map(\.state) == [.wrong, .wrong, .wrong, .wrong, .doubtful, .doubtful])
        #expect(found.allSatisfy { !$0.mend.isEmpty })
    }

    @Test func `what cannot be found out is not called wrong`() throws {
        let zone =
            "example.org MX FAIL\nexample.org TXT FAIL\ns1._domainkey.example.org TXT FAIL\n_dmarc.example.org TXT FAIL"
        let found = try Self.findings(zone, addresses: ["192.0.2.1"])
        #expect(found.prefix(4).map(\.state) == Array(repeating: .doubtful, count: 4))
    }

    @Test(arguments: [
        ("v=spf1 mx +all", "+all"), ("v=spf1 mx", "all other"), ("v=spf1 mx ?all", "?all"), ("v=spf1 ptr -all", "ptr"),
        ("v=spf1 ip4:300.1.1.1 -all", "no address"), ("v=spf1 ip4:192.0.2.0/40 -all", "no address"),
        ("v=spf1 mix -all", "not understood"), ("v=spf1 include:nowhere.example -all", "no SPF record"),
        ("v=spf1 include:example.org -all", "circle"),
        ("v=spf1 a:x1.example a:x2.example a:x3.example -all", "do not exist"),
        ("v=spf1 " + (1...11).map { "exists:e\($0).example.net" }.joined(separator: " ") + " -all", "11 names"),
    ])
    func `each fault of SPF is named`(record: String, words: String) throws {
        let found = try Self.findings("example.org TXT \"\(record)\"").filter { $0.check == "SPF" }
        #expect(found.contains { $0.state != .good && $0.says.contains(words) }, "\(found)")
    }

    @Test func `look-ups are counted through all that is included`() throws {
        var zone = "example.org TXT \"v=spf1 include:i0.example.net -all\"\n"
        for level in 0..<9 {
            zone += "i\(level).example.net TXT \"v=spf1 include:i\(level + 1).example.net -all\"\n"
        }
        #expect(try Self.findings(zone + "i9.example.net TXT \"v=spf1 -all\"")[1].state == .good)
        let more = zone + "i9.example.net TXT \"v=spf1 exists:x.example.net -all\""
        #expect(try Self.findings(more)[1].says.contains("11 names"))
    }

    @Test func `two records of SPF are as none`() throws {
        let found = try Self.findings("example.org TXT \"v=spf1 -all\"\nexample.org TXT \"v=spf1 mx -all\"")
        #expect(found[1].state == .wrong && found[1].says.contains("2 SPF records"))
    }

    @Test(arguments: [
        ("v=DKIM1; k=rsa; p=\(key(bits: 512))", MailFinding.State.wrong, "512 bits"),
        ("k=rsa; p=\(key(bits: 1024))", .doubtful, "1024 bits"), ("v=DKIM1; p=", .wrong, "withdrawn"),
        ("v=DKIM1; p=QUJD", .wrong, "no known kind"), ("v=DKIM1; p=***", .wrong, "damaged"),
        ("v=DKIM1; k=ed25519; p=\(Data(repeating: 7, count: 32).base64EncodedString())", .good, "Ed25519"),
        ("v=DKIM2; p=\(key(bits: 2048))", .wrong, "v=DKIM1"),
        ("v=DKIM1; t=y; p=\(key(bits: 2048))", .doubtful, "tried out"),
        ("v=DKIM1; h=sha1; p=\(key(bits: 2048))", .wrong, "SHA-256"), ("something else", .wrong, "holds no key"),
    ])
    func `each fault of a key is named`(record: String, state: MailFinding.State, words: String) throws {
        let found = try Self.findings("s1._domainkey.example.org TXT \"\(record)\"").filter { $0.check == "DKIM" }
        #expect(found.contains { $0.state == state && $0.says.contains(words) }, "\(found)")
    }

    @Test(arguments: [
        ("v=DMARC1; p=none", MailFinding.State.doubtful, "only watches"), ("v=DMARC1", .wrong, "what to do"),
        ("v=DMARC1; p=nothing", .wrong, "what to do"),
        ("v=DMARC1; rua=mailto:a@example.org; p=reject", .wrong, "second"),
        ("v=DMARC1; p=reject; pct=200", .wrong, "pct=200"), ("v=DMARC1; p=reject; aspf=x", .wrong, "aspf=x"),
        ("v=DMARC1; p=reject; sp=x", .wrong, "sp=x"), ("v=DMARC1; p=reject; rua=a@example.org", .wrong, "no address"),
        ("v=DMARC1; p=reject; rua=mailto:a@other.example", .doubtful, "takes reports"),
        ("v=dmarc1; p=reject", .wrong, "not read"),
        ("v=DMARC1; p=reject; stray", .wrong, "stray"), ("v=DMARC1;p=reject;adkim=s", .good, "p=reject"),
    ])
    func `each fault of DMARC is named`(record: String, state: MailFinding.State, words: String) throws {
        let found = try Self.findings("_dmarc.example.org TXT \"\(record)\"").filter { $0.check == "DMARC" }
        #expect(found.contains { $0.state == state && $0.says.contains(words) }, "\(found)")
    }

    @Test func `a domain follows the policy of the one above`() throws {
        let dns = try DNSFile("_dmarc.example.org TXT \"v=DMARC1; p=none; sp=reject\"")
        let found = MailDiagnosis(of: "groove.example.org", by: dns).findings(
            selectors: [], addresses: [], site: nil, letter: nil)
        #expect(found.contains { $0.check == "DMARC" && $0.state == .good && $0.says.contains("p=reject") })
    }

    @Test func `a name must lead back to its address`() throws {
        let zone = "1.2.0.192.in-addr.arpa PTR mail.example.org\nmail.example.org A 192.0.2.9"
        let found = try Self.findings(zone, addresses: ["192.0.2.1", "192.0.2.2"]).filter { $0.check == "PTR" }
        #expect(found.map(\.state) == [.wrong, .wrong])
        #expect(found[0].says.contains("does not lead back"))
        #expect(found[1].says.contains("no name"))
    }

    @Test(arguments: [
        ("h=From:List-Unsubscribe:List-Unsubscribe-Post", MailFinding.State.good),
        ("h=From : list-unsubscribe :\r\n list-unsubscribe-post ", .good), ("h=From:List-Unsubscribe", .wrong),
        ("", .wrong),
    ])
    func `both lines for leaving must be signed`(tag: String, state: MailFinding.State) throws {
        let signature = tag.isEmpty ? "" : "DKIM-Signature: v=1; d=example.org; \(tag); b=x\r\n"
        let letter =
            signature
            + "List-Unsubscribe: <https://example.org/u>\r\nList-Unsubscribe-Post: List-Unsubscribe=One-Click\r\n\r\nx"
        #expect(try Self.findings("", letter: letter).last?.state == state)
        #expect(try Self.findings("", letter: "Subject: x\r\n\r\nx").last?.state == .wrong)
        #expect(try Self.findings("", site: "http://example.org").last?.state == .wrong)
    }

    @Test(arguments: [
        ("a.example A 192.0.2.1\nx", 2, "a name"), ("a.example CNAME b", 1, "A, AAAA"),
        ("a.example MX mail", 1, "a number"),
        ("# note\n\na.example TXT \"open", 3, "closed quotes"),
    ])
    func `a file of answers says where it is wrong`(text: String, line: Int, words: String) {
        let flaw = #expect(throws: DNSFile.Flaw.self) { try DNSFile(text) }
        #expect(flaw?.line == line)
        #expect(flaw?.expected.contains(words) == true)
    }
}
