import Domain
import Markup
import Words

/// Somebody was quicker: what stands now, how it differs from what was written, and the form with what was written.
package struct OvertakenPage: Page {
    package let form: Form
    package let frame: NetworkFrame?
    /// The text as it stands now.
    package let standing: String
    /// The text of the one who came second.
    package let written: String

    package init(_ form: Form, frame: NetworkFrame?, standing: String, written: String) {
        self.form = form
        self.frame = frame
        self.standing = standing
        self.written = written
    }

    package var title: Phrase { form.title }

    package func body(for viewer: Viewer) -> HTML {
        """
        <h1>\(title)</h1>
        <section><h2>\(say("From the text as it stands to yours"))</h2>
        \(Difference(from: standing, to: written).html(removed: say("only in theirs:"), added: say("only in yours:")))
        <details><summary>\(say("The text as it stands now"))</summary><pre>\(standing)</pre></details>
        </section>
        <section><h2>\(say("Yours, to bring together with it"))</h2>
        <p class="note">\(say("What you keep now replaces the text as it stands; that one stays in the history."))</p>
        \(form.html(for: viewer, heading: false))</section>
        """
    }
}
