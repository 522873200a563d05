import Domain
import Markup
import Words

/// Somebody was quicker: what stands now, how it differs from what was written, and the form with what was written.
package struct OvertakenPage: Page {
    package struct Text: Encodable {
        /// Which field, where there are several.
        let label: Phrase?
        /// As it stands now.
        let standing: String
        /// Of the one who came second.
        let written: String

        package init(label: Phrase?, standing: String, written: String) {
            self.label = label
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
        \(texts.html(Self.difference))
        </section>
        <section><h2>\(say("Yours, to bring together with it"))</h2>
        <p class="note">\(say("What you keep now replaces the text as it stands; that one stays in the history."))</p>
        \(form.html(for: viewer, heading: false))</section>
        """
    }

    private static func difference(_ text: Text) -> HTML {
        """
        \(text.label.map { "<h3>\($0)</h3>" as HTML })
        \(Difference(from: text.standing, to: text.written).html(removed: say("only in theirs:"), added: say("only in yours:")))
        <details><summary>\(say("The text as it stands now"))</summary><pre>\(text.standing)</pre></details>
        """
    }
}
