import Domain
import Markup
import Words

/// A form that works without JavaScript: its fields, what was typed, what is wrong, and the verdict on its button.
package struct Form: Sendable {
    package let action: Address
    package let title: Phrase
    package let lede: Phrase?
    package let fields: [Field]
    package let button: Phrase
    /// Who will read what is written here, and who gets it by mail.
    package let audience: Phrase?
    package let verdict: Verdict
    /// The event this form will leave; the same form sent twice does it once.
    package let once: ID<Event>
    package private(set) var values: [String: [String]]
    package private(set) var problems: [Problem] = []
    private var draft: (label: Phrase, address: Address)?

    /// What is wrong, and where; without a field it concerns the whole form.
    package struct Problem: Sendable, Encodable, Hashable {
        package let field: String?
        package let reason: Phrase

        package init(_ field: String?, _ reason: Phrase) {
            self.field = field
            self.reason = reason
        }
    }

    /// - Parameter replaces: whether its values stand now and what is sent takes their place; it then carries a mark of
    ///   them, so that the second of two who write at once is told.
    package init(
        _ title: Phrase, posts action: Address, once: ID<Event>, button: Phrase, lede: Phrase? = nil,
        audience: Phrase? = nil, verdict: Verdict = .allowed, values: [String: String] = [:],
        replaces: Bool = false, fields: [Field]
    ) {
        self.title = title
        self.action = action
        self.once = once
        self.button = button
        self.lede = lede
        self.audience = audience
        self.verdict = verdict
        self.fields = replaces ? fields + [FormMark.field] : fields
        // Whoever may not send it is not shown what stands in it either.
        self.values = verdict.isAllowed ? values.mapValues { [$0] } : [:]
        if replaces { putMark() }
    }

    private mutating func putMark() {
        if verdict.isAllowed { values[FormMark.name] = [FormMark.of(values)] }
    }

    /// Fills in several values of one field, such as ticked boxes.
    package func filled(_ name: String, _ several: [String]) -> Form {
        guard verdict.isAllowed else { return self }
        var copy = self
        copy.values[name] = several
        if name != FormMark.name, values[FormMark.name] != nil { copy.putMark() }
        return copy
    }

    /// With a second button, which keeps what is written at another address without sending it.
    package func orKept(_ label: Phrase, at address: Address) -> Form {
        var copy = self
        copy.draft = (label, address)
        return copy
    }

    /// The same form with what was typed and what is wrong with it. Passwords are not shown again.
    package func again(with input: Input, problems: [Problem]) -> Form {
        var copy = self
        for field in fields {
            if case .password = field.kind { continue }
            copy.values[field.name] = input.values[field.name] ?? []
        }
        copy.problems = problems
        return copy
    }

    /// - Parameter heading: whether it stands on a page with other things and brings its own heading.
    package func html(for viewer: Viewer, heading: Bool = true) -> HTML {
        let prefix = heading ? action.path.dropFirst().replacing("/", with: "-") + "-" : ""
        return """
            <form class="form" method="post" action="\(action)"\(enctype) novalidate>
            \(summary(prefix))
            \(when(heading, "<h2>\(title)</h2>\(lede.map { "<p>\($0)</p>" as HTML })"))
            <input type="hidden" name="form_token" value="\(viewer.formToken)">
            <input type="hidden" name="once" value="\(once.description)">
            \(fields.html { html(of: $0, prefix) })
            \(audience.map { "<p class=\"audience\">\($0)</p>" as HTML })
            <div class="actions">\(FormButton.button(button, verdict, .primary, at: action))\(draftButton)</div>
            </form>
            """
    }

    private var draftButton: HTML {
        guard let draft, verdict.isAllowed else { return .empty }
        return "<button formaction=\"\(draft.address)\">\(draft.label)</button>"
    }

    private func label(of field: String) -> HTML {
        fields.first { $0.name == field }.map { "<b>\($0.label)</b>" } ?? .empty
    }

    private func html(of field: Field, _ prefix: String) -> HTML {
        FieldHTML(
            field: field, values: values[field.name] ?? [], problem: problems.first { $0.field == field.name }?.reason,
            prefix: prefix
        ).html
    }

    private var enctype: HTML { when(fields.contains { $0.isFile }, " enctype=\"multipart/form-data\"") }

    private func summary(_ prefix: String) -> HTML {
        when(
            !problems.isEmpty,
            """
            <div class="summary" role="alert" tabindex="-1" id="summary"><h2>\(say("This could not be done yet"))</h2>
            <ul>\(problems.html { problem in
                if let field = problem.field {
                    "<li><a href=\"\(Address.fragment("field-\(prefix)\(field)"))\">\(label(of: field)) \(problem.reason)</a></li>"
                } else {
                    "<li>\(problem.reason)</li>"
                }
            })</ul></div>
            """)
    }
}

extension Form: Encodable {
    private enum Keys: String, CodingKey { case action, title, fields, allowed, reason, once, problems }
    private enum FieldKeys: String, CodingKey { case name, label, help, kind, required, limit, choices, value }

    /// For programs: what to send where, and whether it would be taken.
    package func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: Keys.self)
        try container.encode(action, forKey: .action)
        try container.encode(title, forKey: .title)
        try container.encode(verdict.isAllowed, forKey: .allowed)
        try container.encodeIfPresent(verdict.refusal?.reason, forKey: .reason)
        try container.encode(once, forKey: .once)
        if !problems.isEmpty { try container.encode(problems, forKey: .problems) }
        var list = container.nestedUnkeyedContainer(forKey: .fields)
        for field in fields {
            var item = list.nestedContainer(keyedBy: FieldKeys.self)
            try item.encode(field.name, forKey: .name)
            try item.encode(field.label, forKey: .label)
            try item.encodeIfPresent(field.help, forKey: .help)
            try item.encode(field.kind.name, forKey: .kind)
            try item.encode(field.isRequired, forKey: .required)
            try item.encode(field.limit, forKey: .limit)
            try item.encodeIfPresent(field.kind.choices, forKey: .choices)
            try item.encodeIfPresent(values[field.name], forKey: .value)
        }
    }
}

extension Field.Kind {
    var name: String {
        switch self {
        case .line: "line"
        case .text: "text"
        case .email: "email"
        case .password: "password"
        case .day: "day"
        case .moment: "moment"
        case .file: "file"
        case .hidden: "hidden"
        case .number: "number"
        case .decimal: "decimal"
        case .choice: "choice"
        case .choices: "choices"
        case .tick: "tick"
        }
    }

    var choices: [Field.Choice]? {
        switch self {
        case .choice(let choices), .choices(let choices): choices
        default: nil
        }
    }
}
