import Domain
import Markup
import Words

/// A single button that does something. One that may not be pressed now stands there with the reason.
package struct FormButton: Sendable, Encodable {
    package let label: Phrase
    package let action: Address
    package let verdict: Verdict
    package let once: ID<Event>?
    package let weight: Weight

    /// How much it asks to be pressed: one primary button a page, plain ones beside every line of a list.
    package enum Weight: Sendable {
        case primary, usual, plain
    }

    package init(
        _ label: Phrase, posts action: Address, verdict: Verdict = .allowed, once: ID<Event>? = nil,
        weight: Weight = .usual
    ) {
        self.label = label
        self.action = action
        self.verdict = verdict
        self.once = once
        self.weight = weight
    }

    package func html(for viewer: Viewer) -> HTML {
        """
        <form class="inline" method="post" action="\(action)">
        <input type="hidden" name="form_token" value="\(viewer.formToken)">
        \(once.map { "<input type=\"hidden\" name=\"once\" value=\"\($0.description)\">" as HTML })
        \(Self.button(label, verdict, weight, at: action))
        </form>
        """
    }

    static func button(_ label: Phrase, _ verdict: Verdict, _ weight: Weight, at action: Address) -> HTML {
        guard let refusal = verdict.refusal else { return "<button\(style(weight))>\(label)</button>" }
        let reason = "reason\(action.path.replacing("/", with: "-"))"
        return """
            <button type="button" aria-disabled="true" aria-describedby="\(reason)"\(style(weight))>\(label)</button>
            <p class="reason" id="\(reason)">\(refusal.reason)</p>
            """
    }

    private static func style(_ weight: Weight) -> HTML {
        switch weight {
        case .primary: " class=\"primary\""
        case .usual: .empty
        case .plain: " class=\"plain\""
        }
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
