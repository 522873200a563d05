import Domain
import Markup
import Web
import Words

/// How far a long computation is, or that nothing came of it. One may leave and come back.
struct LongWorkProgress: Encodable {
    let state: LongWorkState
    let since: Moment

    /// Waiting, reading, fitting, searching.
    private static let steps = 4

    /// Nothing once there is an answer.
    init?(_ state: LongWorkState, since: Moment) {
        if state.hasAnswer { return nil }
        self.state = state
        self.since = since
    }

    var html: HTML { state == .failed ? failure : progress }

    private var progress: HTML {
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

    private var failure: HTML {
        let since = since
        return """
            <div role="status"><p class="reason">\(state.label) \(say("Since \(since)"))</p>
            <p>\(say("Something went wrong in the program; whoever runs the server sees what. Nothing was changed, and you can ask again."))</p></div>
            """
    }
}
