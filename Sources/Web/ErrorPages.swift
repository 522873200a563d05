import Domain
import Markup
import Words

/// When there is no such page, or not for this viewer: the two must not be told apart.
package struct NotFoundPage: Page {
    package let reason: Phrase

    package init() {
        reason = say("There is no page at this address, or it is not for you to see.")
    }

    package var title: Phrase { say("Nothing here") }

    package func body(for viewer: Viewer) -> HTML {
        """
        <h1>\(title)</h1>
        <p class="lede">\(reason)</p>
        <p><a href="\(Address(.home))">\(say("Back to the first page"))</a></p>
        """
    }
}

/// When a rule says no: the reason, and the way back.
package struct RefusedPage: Page {
    package let reason: Phrase
    let code: String
    package let frame: NetworkFrame?

    package init(_ refusal: Refusal, frame: NetworkFrame? = nil) {
        reason = refusal.reason
        code = refusal.code
        self.frame = frame
    }

    package var title: Phrase { say("Not now") }

    package func body(for viewer: Viewer) -> HTML {
        """
        <h1>\(title)</h1>
        <p class="lede">\(reason)</p>
        <p>\(say("Nothing was changed."))</p>
        """
    }
}

/// When something went wrong that is no fault of the reader's.
package struct TroublePage: Page {
    package let reason: Phrase

    package init(_ reason: Phrase) {
        self.reason = reason
    }

    package var title: Phrase { say("That did not work") }

    package func body(for viewer: Viewer) -> HTML {
        """
        <h1>\(title)</h1>
        <p class="lede">\(reason)</p>
        <p><a href="\(Address(.home))">\(say("Back to the first page"))</a></p>
        """
    }
}
