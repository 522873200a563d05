import Domain
import Markup
import Words

/// What was looked for and which page of it is shown.
struct LibrarySearch: Encodable, Rendered {
    let words: String
    let page: Int
    let address: Address
    let label: Phrase

    static let perPage = 20
    private static let mostPages = 500

    init(_ path: Path, at address: Address, _ label: Phrase) {
        // In a question, browsers write a gap as "+".
        words = path.words("q", most: 400)
        page = min(max(path.question("page").flatMap { Int($0) } ?? 1, 1), Self.mostPages)
        self.address = address
        self.label = label
    }

    var question: SearchQuestion? {
        let question = SearchQuestion(words)
        return question.isEmpty ? nil : question
    }

    var offset: Int { (page - 1) * Self.perPage }

    /// The address of the page after, when there is one.
    func following(_ found: Int) -> Address? {
        found > Self.perPage ? address.asking(["q": words, "page": String(page + 1)]) : nil
    }

    func before() -> Address? {
        page > 1 ? address.asking(["q": words, "page": String(page - 1)]) : nil
    }

    /// Whether it is asked for a page after the first; when that is empty, the list has ended before.
    var isBeyond: Bool { page > 1 }

    var nothingHere: HTML {
        """
        <p class="empty">\(say("There is nothing on this page of the list."))
        <a href="\(address.asking(["q": words]))">\(say("To the first page"))</a></p>
        """
    }

    var html: HTML {
        """
        <form class="search" role="search" method="get" action="\(address)">
        <label for="q">\(label)</label>
        <input id="q" type="search" name="q" value="\(words)" maxlength="400">
        <button>\(say("Search"))</button>
        </form>
        """
    }
}
