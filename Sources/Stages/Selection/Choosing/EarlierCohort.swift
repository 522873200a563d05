import Domain
import Markup
import Words

/// A cohort that was worked out or drawn before, as one line.
struct EarlierCohort: Encodable {
    let asked: Phrase
    let way: CohortWay
    let reason: String
    let isAccepted: Bool
    let method: Address

    init(_ row: CohortStore.CohortRow, _ network: String) {
        let name = row.askerName
        let time = row.asked
        asked = row.way == .total ? say("\(name) had it worked out: \(time)") : say("\(name) had it drawn: \(time)")
        way = row.way
        reason = row.reason
        isAccepted = row.isAccepted
        method = Address(.cohortMethod, network, row.id)
    }

    var html: HTML {
        """
        <li><a href="\(method)">\(asked)</a>\(when(isAccepted, " · \(say("accepted"))"))\
        \(when(!reason.isEmpty, "<p class=\"meta\">\(reason)</p>"))</li>
        """
    }
}
