import Domain
import Markup
import Words

/// Somebody was quicker: what stands now, how it differs from what was written, and the form with what was written.
package struct OvertakenPage: Page {
    package struct Text: Encodable {
        let field: String
        /// As it stands now; several, where several may be chosen.
        let standing: [String]
        /// Of the one who came second.
        let written: [String]

        package init(field: String, standing: [String], written: [String]) {
            self.field = field
            self.standing = standing
            self.written = written
        }
    }

    package let form: Form
    package let frame: NetworkFrame?
    package let texts: [Text]

    package init(_ form: Form, frame: NetworkFrame?, texts: [Text]) {
        self.form = form
        self.frame = frame
        self.texts = texts
    }

    package var title: Phrase { form.title }

    package func body(for viewer: Viewer) -> HTML {
        """
        <h1>\(title)</h1>
        <section><h2>\(say("From the text as it stands to yours"))</h2>
        \(texts.html(difference))
        </section>
        <section><h2>\(say("Yours, to bring together with it"))</h2>
        <p class="note">\(say("What you keep now takes the place of what stands. Bring over what is worth keeping of it."))</p>
        \(form.html(for: viewer, heading: false))</section>
        """
    }

    private func difference(_ text: Text) -> HTML {
        let field = form.fields.first { $0.name == text.field }
        let label: HTML = texts.count > 1 ? field.map { "<h3>\($0.label)</h3>" } ?? .empty : .empty
        if let choices = field?.kind.choices {
            return """
                \(label)<p>\(say("As it stands:")) \(Self.chosen(text.standing, choices))<br>
                \(say("Yours:")) \(Self.chosen(text.written, choices))</p>
                """
        }
        let standing = text.standing.joined(separator: "\n")
        let written = text.written.joined(separator: "\n")
        return """
            \(label)<div class="difference">\(Difference(from: standing, to: written).html(removed: say("only in theirs:"), added: say("only in yours:")))</div>
            <details><summary>\(say("The text as it stands now"))</summary><pre>\(standing)</pre></details>
            """
    }

    private static func chosen(_ values: [String], _ choices: [Field.Choice]) -> HTML {
        let labels = choices.filter { values.contains($0.value) }.map(\.label)
        return labels.isEmpty ? "<b>\(say("nothing"))</b>" : "\(labels.html { "<b>\($0)</b> " })"
    }
}
