import Domain
import Markup
import Words

/// Looks for words in the network's conversations.
struct ThreadSearchBox: Rendered {
    /// The network's name in addresses.
    let slug: String
    let words: String

    var html: HTML {
        """
        <form class="search" method="get" action="\(Address(.searchThreads, slug))" role="search">
        <label for="words">\(say("Search the conversations"))</label>
        <input id="words" type="search" name="words" value="\(words)" maxlength="200">
        <button>\(say("Search"))</button>
        </form>
        """
    }
}
