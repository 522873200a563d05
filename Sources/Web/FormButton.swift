import Domain
import Markup
import Words

/// A single button that does something. One that may not be pressed now stands there with the reason.
package struct FormButton: Sendable, Encodable {
    package let label: Phrase
    package let action: Address
    package let verdict: Verdict
    package let once: ID<Event>?
    package let isPrimary: Bool

    package init(
        _ label: Phrase, posts action: Address, verdict: Verdict = .allowed, once: ID<Event>? = nil, isPrimary: Bool = false
    ) {
        self.label = label
        self.action = action
        self.verdict = verdict
        self.once = once
        self.isPrimary = isPrimary
    }

    package func html(for viewer: Viewer) -> HTML {
        """
        <form class="inline" method="post" action="\(action)">
        <input type="hidden" name="form_token" value="\(viewer.formToken)">
        \(once.map { "<input type=\"hidden\" name=\"once\" value=\"\($0.description)\">" as HTML })
        \(Self.button(label, verdict, isPrimary: isPrimary))
        </form>
        """
    }

    static func button(_ label: Phrase, _ verdict: Verdict, isPrimary: Bool) -> HTML {
        guard let refusal = verdict.refusal else {
            return "<button\(when(isPrimary, " class=\"primary\""))>\(label)</button>"
        }
        return """
            <button type="button" aria-disabled="true"\(when(isPrimary, " class=\"primary\""))>\(label)</button>
            <p class="reason">\(refusal.reason)</p>
            """
    }

    private enum Keys: String, CodingKey { case label, action, allowed, reason, once }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: Keys.self)
        try container.encode(label, forKey: .label)
        try container.encode(action, forKey: .action)
        try container.encode(verdict.isAllowed, forKey: .allowed)
        try container.encodeIfPresent(verdict.refusal?.reason, forKey: .reason)
        try container.encodeIfPresent(once, forKey: .once)
    }
}
