import Domain
import Markup

/// A page that is one form: where an action is filled in, and where it comes back with what was wrong.
package struct FormPage: Page {
    package let form: Form
    package let frame: NetworkFrame?

    package init(_ form: Form, frame: NetworkFrame?) {
        self.form = form
        self.frame = frame
    }

    package var title: Phrase { form.title }

    package func body(for viewer: Viewer) -> HTML {
        """
        <h1>\(form.title)</h1>
        \(form.lede.map { "<p class=\"lede\">\($0)</p>" as HTML })
        \(form.html(for: viewer, heading: false))
        """
    }
}
