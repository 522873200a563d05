import Foundation

/// Looks whether people can leave with one click, as large providers demand (RFC 8058): over https, with both lines in
/// each letter, and both signed.
struct OneClickCheck {
    private static let check = "RFC 8058"

    let site: String?
    let letter: IncomingMessage?

    var findings: [MailFinding] { siteFindings + (letter.map(letterFindings) ?? []) }

    private var siteFindings: [MailFinding] {
        guard let site else {
            return [
                .doubtful(
                    Self.check, "The public address of the site is not known.",
                    mend: "Name it with --site or set ROUNDTABLE_ADDRESS.")
            ]
        }
        guard site.lowercased().hasPrefix("https://") else {
            return [
                .wrong(
                    Self.check, "\(site) is not https, so letters offer no leaving by one click.",
                    mend: "Put a server that speaks TLS in front, and set ROUNDTABLE_ADDRESS to its https address.")
            ]
        }
        return [.good(Self.check, "Letters from \(site) offer leaving by one click.")]
    }

    private func letterFindings(_ letter: IncomingMessage) -> [MailFinding] {
        let leave = letter.headers.first("List-Unsubscribe") ?? ""
        let post = letter.headers.first("List-Unsubscribe-Post") ?? ""
        guard leave.contains("https://"), post.filter({ !$0.isWhitespace }).lowercased() == "list-unsubscribe=one-click"
        else {
            return [
                .wrong(
                    Self.check,
                    "The letter does not carry both lines, List-Unsubscribe with https and List-Unsubscribe-Post.",
                    mend: "See whether your relay takes lines out of letters.")
            ]
        }
        let signed = letter.headers.all("DKIM-Signature").map { signature in
            Set(
                (TagList(signature)["h"] ?? "").lowercased().split(separator: ":").map {
                    $0.filter { !$0.isWhitespace }
                })
        }
        if signed.isEmpty {
            return [.wrong(Self.check, "The letter is not signed.", mend: "Let your relay sign with DKIM.")]
        }
        if signed.contains(where: { $0.isSuperset(of: ["list-unsubscribe", "list-unsubscribe-post"]) }) {
            return [.good(Self.check, "The letter carries both lines, and both are signed.")]
        }
        return [
            .wrong(
                Self.check, "The signature does not cover List-Unsubscribe and List-Unsubscribe-Post.",
                mend: "Tell your relay to sign these two lines as well.")
        ]
    }
}
