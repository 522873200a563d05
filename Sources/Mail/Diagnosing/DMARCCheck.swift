/// Reads what a domain asks receivers to do with letters that only pretend to come from it (RFC 7489).
struct DMARCCheck {
    let domain: String
    let dns: any DNSAnswering

    var findings: [MailFinding] {
        let answer = dns.answer("_dmarc.\(domain)", .txt)
        if case .failed(let reason) = answer {
            return [.doubtful("DMARC", "The policy of \(domain) could not be read: \(reason).", mend: "Try again.")]
        }
        let records = Self.records(answer)
        if records.count > 1 {
            return [
                .wrong(
                    "DMARC", "There are \(records.count) policies at _dmarc.\(domain); receivers then follow none.",
                    mend: "Keep one.")
            ]
        }
        if let record = records.first { return judged(TagList(record), at: domain, isParent: false) }
        if let near = answer.records.first(where: { $0.lowercased().contains("dmarc") }) {
            return [
                .wrong("DMARC", "The record at _dmarc.\(domain) is not read: \(near)", mend: "Begin it with v=DMARC1;")
            ]
        }
        if let parent = parent, let record = Self.records(dns.answer("_dmarc.\(parent)", .txt)).first {
            return judged(TagList(record), at: parent, isParent: true)
        }
        return [
            .wrong(
                "DMARC", "\(domain) has no policy; large providers refuse mail from such domains.",
                mend:
                    "Publish a TXT record at _dmarc.\(domain), for example: v=DMARC1; p=quarantine; rua=mailto:postmaster@\(domain)"
            )
        ]
    }

    private static func records(_ answer: DNSAnswer) -> [String] {
        answer.records.filter { record in
            let first = TagList(record).tags.first
            return first?.name == "v" && first?.value == "DMARC1"
        }
    }

    /// The last two names, which is the organisation's domain often enough for an advice.
    private var parent: String? {
        let labels = domain.split(separator: ".")
        return labels.count > 2 ? labels.suffix(2).joined(separator: ".") : nil
    }

    private func judged(_ tags: TagList, at place: String, isParent: Bool) -> [MailFinding] {
        var found: [MailFinding] = []
        func flaw(_ says: String, _ mend: String) { found.append(.wrong("DMARC", says, mend: mend)) }
        for stray in tags.strays {
            flaw("“\(stray)” in the policy of \(place) is not understood.", "Write name=value, divided by semicolons.")
        }
        let policies = ["none", "quarantine", "reject"]
        let policy = (isParent ? tags["sp"] ?? tags["p"] : tags["p"])?.lowercased()
        guard let policy, policies.contains(policy) else {
            flaw(
                "The policy of \(place) does not say what to do.",
                "Write p=none, p=quarantine or p=reject after v=DMARC1;")
            return found
        }
        if tags.tags.count > 1, tags.tags[1].name != "p" {
            flaw("In the policy of \(place) p does not come second.", "Write v=DMARC1; p=\(policy); and then the rest.")
        }
        if let sub = tags["sp"], !policies.contains(sub.lowercased()) {
            flaw("sp=\(sub) is no policy.", "Write sp=none, quarantine or reject.")
        }
        for name in ["adkim", "aspf"] {
            if let value = tags[name], !["r", "s"].contains(value.lowercased()) {
                flaw("\(name)=\(value) is not understood.", "Write \(name)=r or \(name)=s.")
            }
        }
        if let share = tags["pct"], !(Int(share).map { (0...100).contains($0) } ?? false) {
            flaw("pct=\(share) is no share.", "Write a number from 0 to 100, or take it out.")
        }
        found += reports(tags)
        if policy == "none" {
            found.append(
                .doubtful(
                    "DMARC", "\(place) only watches (p=none).",
                    mend: "When the reports show nothing but your own mail, write p=quarantine."))
        }
        return found.isEmpty
            ? [.good("DMARC", "\(isParent ? "\(domain) follows \(place)" : place): p=\(policy)")] : found
    }

    /// Reports that go to another domain must be welcome there (RFC 7489, 7.1).
    private func reports(_ tags: TagList) -> [MailFinding] {
        let addresses = [tags["rua"], tags["ruf"]].compactMap { $0 }.joined(separator: ",").split(separator: ",")
        return addresses.prefix(10).compactMap { given in
            let uri = given.filter { !$0.isWhitespace }.prefix { $0 != "!" }
            guard uri.lowercased().hasPrefix("mailto:"), MailAddress.isPlausible(String(uri.dropFirst(7))) else {
                return .wrong("DMARC", "“\(given)” is no address for reports.", mend: "Write mailto: and an address.")
            }
            let target = uri.split(separator: "@").last?.lowercased() ?? ""
            if target == domain || domain.hasSuffix("." + target) || target.hasSuffix("." + domain) { return nil }
            let welcome = Self.records(dns.answer("\(domain)._report._dmarc.\(target)", .txt))
            if !welcome.isEmpty || !Self.records(dns.answer("*._report._dmarc.\(target)", .txt)).isEmpty { return nil }
            return .doubtful(
                "DMARC", "\(target) does not say that it takes reports about \(domain).",
                mend:
                    "Ask it to publish v=DMARC1 at \(domain)._report._dmarc.\(target), or name an address of your own.")
        }
    }
}
