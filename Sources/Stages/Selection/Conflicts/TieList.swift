import Domain
import Markup
import Web
import Words

/// Ties as whoever named them reads them, with what takes one back.
struct TieList: Encodable {
    struct Line: Encodable {
        let tie: SelectionStore.TieRow
        let takeBack: FormButton?
    }

    let lines: [Line]

    init(_ ties: [SelectionStore.TieRow], takeBack: (SelectionStore.TieRow) throws -> FormButton?) rethrows {
        lines = try ties.map { Line(tie: $0, takeBack: $0.takenBack == nil ? try takeBack($0) : nil) }
    }

    func html(for viewer: Viewer) -> HTML {
        """
        <ul class="list">\(lines.html { line in
            let tie = line.tie
            return "<li><span class=\"title\">\(tie.name)</span><p class=\"meta\">\(tie.level.label) · <time>\(tie.at)</time>\(tie.takenBack.map { " · \(say("taken back \($0)"))" as HTML })</p><blockquote>\(tie.reason)</blockquote>\(line.takeBack.map { $0.html(for: viewer) })</li>"
        })</ul>
        """
    }
}
