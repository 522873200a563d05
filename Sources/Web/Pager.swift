import Domain
import Markup
import Words

/// The way through a list that is longer than a page.
package struct Pager: Rendered {
    private let back: Address?
    private let next: Address?
    private let says: (back: Phrase, next: Phrase)

    /// Lists that show the newest first go on to what is earlier.
    package init(earlier next: Address?) {
        self.init(back: nil, next: next, says: (say("Later"), say("Earlier")))
    }

    package init(back: Address?, next: Address?, says: (back: Phrase, next: Phrase) = (say("Back"), say("Further"))) {
        self.back = back
        self.next = next
        self.says = says
    }

    package var html: HTML {
        when(
            back != nil || next != nil,
            """
            <nav class="pager" aria-label="\(say("More of this list"))">
            \(back.map { "<a rel=\"prev\" href=\"\($0)\">\(says.back)</a>" as HTML })
            \(next.map { "<a rel=\"next\" href=\"\($0)\">\(says.next)</a>" as HTML })</nav>
            """)
    }
}
