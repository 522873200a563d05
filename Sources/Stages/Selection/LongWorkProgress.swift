import Domain
import Markup
import Web
import Words

/// How far a long computation is. One may leave and come back.
struct LongWorkProgress: Encodable {
    let state: LongWorkState
    let since: Moment

    /// Waiting, reading, fitting, searching.
    private static let steps = 4

    var html: HTML {
        let step = state.step
        let steps = Self.steps
        let label = state.label
        let since = since
        return """
            <div role="status"><p><progress max="\(steps)" value="\(step)">\(step)</progress></p>
            <p>\(say("Step \(step) of \(steps): \(label)")) \(say("Since \(since)"))</p>
            <p>\(say("You can leave this page; it goes on. Load the page again to see how far it is."))</p></div>
            """
    }
}
