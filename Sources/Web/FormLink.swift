import Domain
import Markup
import Words

/// The way to a form. One that may not be filled in now stands there with the reason.
package struct FormLink: Sendable, Encodable, Rendered {
    package let label: Phrase
    package let address: Address
    package let verdict: Verdict

    package init(_ label: Phrase, to address: Address, verdict: Verdict = .allowed) {
        self.label = label
        self.address = address
        self.verdict = verdict
    }

    package var html: HTML {
        verdict.isAllowed
            ? "<p><a href=\"\(address)\">\(label)</a></p>"
            : "<div>\(FormButton.button(label, verdict, .usual, at: address))</div>"
    }

    private enum Keys: String, CodingKey { case label, address, allowed, reason }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: Keys.self)
        try container.encode(label, forKey: .label)
        try container.encode(address, forKey: .address)
        try container.encode(verdict.isAllowed, forKey: .allowed)
        try container.encodeIfPresent(verdict.refusal?.reason, forKey: .reason)
    }
}
