import Domain
import Markup
import Words

/// What came with a post by mail: what its writer quoted, what stood under it, and which letter it was.
package struct PostOriginal: Sendable, Hashable, Encodable {
    let letter: ID<ReceivedLetter>
    let quoted: String
    let signature: String

    /// Folded below the post, nothing of it lost.
    ///
    /// - Parameter address: where the whole letter is shown.
    func html(at address: Address) -> HTML {
        """
        <details class="fold"><summary>\(say("By mail: what was quoted, signature"))</summary>
        \(Self.folded(quoted, signature))
        <p><a href="\(address)">\(say("Show the original"))</a></p></details>
        """
    }

    static func folded(_ quoted: String, _ signature: String) -> HTML {
        """
        \(when(!quoted.isEmpty, "<pre class=\"source\" dir=\"auto\">\(quoted)</pre>"))
        \(when(!signature.isEmpty, "<pre class=\"source\" dir=\"auto\">\(signature)</pre>"))
        """
    }
}
