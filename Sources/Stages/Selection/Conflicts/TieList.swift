import Domain
import Markup
import Words

/// Ties as whoever named them reads them.
struct TieList: Rendered {
    let ties: [SelectionStore.TieRow]

    var html: HTML {
        """
        <ul class="list">\(ties.html { tie in
            "<li><span class=\"title\">\(tie.name)</span><p class=\"meta\">\(tie.level.label) · <time>\(tie.at)</time></p><blockquote>\(tie.reason)</blockquote></li>"
        })</ul>
        """
    }
}
