/// Reads which servers may send for a domain (RFC 7208) and counts what a receiver must look up to know it.
struct SPFCheck {
    /// What a receiver may be asked to look up (RFC 7208, 4.6.4).
    private static let mostLookups = 10
    private static let mostEmpty = 2
    private static let counted: Set<String> = ["include", "a", "mx", "ptr", "exists", "redirect"]
    private static let known: Set<String> = counted.union(["all", "ip4", "ip6", "exp"])

    /// What walking through the records brings to light.
    private struct Walk {
        var lookups = 0
        var empty = 0
        var flaws: [String] = []
        var usesPTR = false
    }

    let domain: String
    let dns: any DNSAnswering

    var findings: [MailFinding] {
        let answer = dns.answer(domain, .txt)
        if case .failed(let reason) = answer {
            return [.doubtful("SPF", "The record of \(domain) could not be read: \(reason).", mend: "Try again.")]
        }
        let records = Self.records(answer)
        guard let record = records.first else {
            return [
                .wrong(
                    "SPF", "\(domain) does not say which servers may send for it.",
                    mend: "Publish a TXT record at \(domain), for example: v=spf1 mx -all")
            ]
        }
        if records.count > 1 {
            return [
                .wrong(
                    "SPF", "\(domain) has \(records.count) SPF records; receivers then believe none.",
                    mend: "Join them into one.")
            ]
        }
        var walk = Walk()
        follow(record, of: domain, above: [], &walk)
        return judged(record, walk)
    }

    private static func records(_ answer: DNSAnswer) -> [String] {
        answer.records.filter { record in
            let text = record.lowercased()
            return text == "v=spf1" || text.hasPrefix("v=spf1 ")
        }
    }

    private func judged(_ record: String, _ walk: Walk) -> [MailFinding] {
        var found: [MailFinding] = walk.flaws.map { .wrong("SPF", $0, mend: "Correct the record: \(record)") }
        if walk.lookups > Self.mostLookups {
            found.append(
                .wrong(
                    "SPF", "Receivers would have to look up \(walk.lookups) names and stop after \(Self.mostLookups).",
                    mend: "Take out includes that are no longer used, or write ip4: and ip6: instead."))
        }
        if walk.empty > Self.mostEmpty {
            found.append(
                .wrong(
                    "SPF", "\(walk.empty) of the names in it do not exist; more than two are an error.",
                    mend: "Take out the names that do not exist."))
        }
        if walk.usesPTR {
            found.append(
                .doubtful("SPF", "It uses ptr, which many receivers ignore.", mend: "Write mx, a or ip4: instead."))
        }
        found += ending(record)
        if found.allSatisfy({ $0.state == .good }) {
            found = [.good("SPF", "\(record) (\(walk.lookups) of at most \(Self.mostLookups) look-ups)")]
        }
        return found
    }

    private func ending(_ record: String) -> [MailFinding] {
        let terms = Self.terms(record)
        let isRedirected = terms.contains { $0.lowercased().hasPrefix("redirect=") }
        guard let all = terms.first(where: { $0.lowercased().hasSuffix("all") && $0.count <= 4 }) else {
            if isRedirected { return [] }
            return [.doubtful("SPF", "It does not say what to think of all other servers.", mend: "End it with -all.")]
        }
        switch all.first {
        case "-", "~": return []
        case "?": return [.doubtful("SPF", "It ends with ?all, which says nothing.", mend: "End it with -all.")]
        default:
            return [.wrong("SPF", "It ends with +all: everybody may send as \(domain).", mend: "End it with -all.")]
        }
    }

    private static func terms(_ record: String) -> [String] {
        record.split(separator: " ").dropFirst().map(String.init)
    }

    private func follow(_ record: String, of domain: String, above: [String], _ walk: inout Walk) {
        for term in Self.terms(record) {
            let bare = term.drop { "+-~?".contains($0) }
            let name = bare.prefix { !":=/".contains($0) }.lowercased()
            let value = bare.dropFirst(name.count).drop { $0 == ":" || $0 == "=" }
            guard Self.known.contains(name) else {
                // Other words with = are to be ignored.
                if !bare.contains("=") { walk.flaws.append("“\(term)” in the record of \(domain) is not understood.") }
                continue
            }
            if name == "ip4" || name == "ip6" { check(name, value, term, &walk) }
            guard Self.counted.contains(name) else { continue }
            walk.lookups += 1
            if name == "ptr" { walk.usesPTR = true }
            let target = value.prefix { $0 != "/" }.lowercased()
            guard !target.contains("%"), walk.lookups <= 50 else { continue }
            look(name, target.isEmpty ? domain : target, above: above + [domain], &walk)
        }
    }

    private func check(_ name: String, _ value: Substring, _ term: String, _ walk: inout Walk) {
        let parts = value.split(separator: "/", maxSplits: 1)
        let address = parts.first.flatMap { InternetAddress(String($0)) }
        let most = name == "ip4" ? 32 : 128
        let isSound =
            address?.kind == (name == "ip4" ? .a : .aaaa)
            && (parts.count == 1 || Int(parts[1]).map { (0...most).contains($0) } == true)
        if !isSound { walk.flaws.append("“\(term)” is no address.") }
    }

    private func look(_ name: String, _ target: String, above: [String], _ walk: inout Walk) {
        switch name {
        case "include", "redirect":
            if above.contains(target) {
                walk.flaws.append("The records of \(above.joined(separator: ", ")) include one another in a circle.")
                return
            }
            let records = Self.records(dns.answer(target, .txt))
            if records.count == 1 {
                follow(records[0], of: target, above: above, &walk)
            } else {
                walk.flaws.append(
                    "\(target), which is included, has \(records.isEmpty ? "no" : "more than one") SPF record.")
            }
        case "a": if dns.answer(target, .a) == .nothing, dns.answer(target, .aaaa) == .nothing { walk.empty += 1 }
        case "mx": if dns.answer(target, .mx) == .nothing { walk.empty += 1 }
        default: break
        }
    }
}
