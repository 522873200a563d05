import Domain
import Markup
import Words

/// How somebody narrows and orders a long list of candidates: by words of the name, by where they stand, by name or score.
///
/// It looks at nothing but the rows that the viewer may see.
struct CandidateListing: Encodable, Rendered {
    enum Standing: String, Encodable, CaseIterable {
        case all, unscreened, unassigned, unread, read, decided, withdrawn

        static func choices(_ sight: CandidateSight) -> [Standing] {
            sight.seesAll ? allCases : [.all, .unread, .read]
        }

        var label: Phrase {
            switch self {
            case .all: say("All")
            case .unscreened: say("Eligibility is open")
            case .unassigned: say("Eligible; no reviewer yet")
            case .unread: say("Reviews are outstanding")
            case .read: say("All reviews are in")
            case .decided: say("Decided", context: "candidates")
            case .withdrawn: say("Withdrawn")
            }
        }

        func holds(_ row: SelectionStore.CandidateRow) -> Bool {
            let isGoing = !row.isWithdrawn && row.eligibility == .eligible
            return switch self {
            case .all: true
            case .unscreened: !row.isWithdrawn && row.eligibility == nil
            case .unassigned: isGoing && row.assigned == 0
            case .unread: isGoing && row.scored < row.assigned
            case .read: isGoing && row.assigned > 0 && row.scored >= row.assigned
            case .decided: row.decision != nil
            case .withdrawn: row.isWithdrawn
            }
        }
    }

    enum Order: String, Encodable, CaseIterable {
        case name, score

        var label: Phrase {
            switch self {
            case .name: say("By name")
            case .score: say("By mean score, the highest first")
            }
        }
    }

    let words: String
    let standing: Standing
    let order: Order
    let choices: [Standing]
    let orders: [Order]
    private let here: Address

    private enum CodingKeys: CodingKey { case words, standing, order, choices, orders }

    init(_ path: Path, _ sight: CandidateSight, at here: Address) {
        self.here = here
        choices = Standing.choices(sight)
        orders = sight.scores == .never ? [.name] : Order.allCases
        words = path.words("find", most: 100)
        let asked = path.question("standing").flatMap(Standing.init) ?? .all
        standing = choices.contains(asked) ? asked : .all
        let wanted = path.question("order").flatMap(Order.init) ?? .name
        order = orders.contains(wanted) ? wanted : .name
    }

    /// Nothing is narrowed, and the order is the usual one.
    var isUsual: Bool { words.isEmpty && standing == .all && order == .name }

    func applied(to rows: [SelectionStore.CandidateRow]) -> [SelectionStore.CandidateRow] {
        let keys = SearchWords.of(words).map(\.key)
        let fitting = rows.filter { row in
            guard standing.holds(row) else { return false }
            let name = SearchWords.of(row.organisation ?? String(row.number ?? 0)).map(\.key)
            return keys.allSatisfy { key in name.contains { $0.hasPrefix(key) } }
        }
        guard order == .score else { return fitting }
        // The sort keeps the order of names among equals; who has no score stands last.
        return fitting.enumerated().sorted {
            ($1.element.mean ?? -1, $0.offset) < ($0.element.mean ?? -1, $1.offset)
        }.map(\.element)
    }

    /// The same list, at another page.
    func address(page: Int) -> Address {
        let asked: KeyValuePairs = [
            "find": words, "standing": standing.rawValue, "order": order.rawValue, "page": String(page),
        ]
        return isUsual ? here.asking(["page": String(page)]) : here.asking(asked)
    }

    var html: HTML {
        """
        <form class="search" method="get" action="\(here)" role="search">
        <label for="find">\(say("Find a candidate"))</label>
        <input id="find" type="search" name="find" value="\(words)" maxlength="100">
        <select name="standing" aria-label="\(say("Where it stands"))">\(choices.html {
            "<option value=\"\($0.rawValue)\"\(when($0 == standing, " selected"))>\($0.label)</option>"
        })</select>
        \(when(orders.count > 1, orderChoice))
        <button>\(say("Show them"))</button>
        \(when(!isUsual, "<a href=\"\(here)\">\(say("Show all"))</a>"))
        </form>
        """
    }

    private var orderChoice: HTML {
        """
        <select name="order" aria-label="\(say("In which order"))">\(orders.html {
            "<option value=\"\($0.rawValue)\"\(when($0 == order, " selected"))>\($0.label)</option>"
        })</select>
        """
    }
}
