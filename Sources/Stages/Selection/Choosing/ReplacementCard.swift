import Domain
import Markup
import Web
import Words

/// Who left an accepted cohort and who took the seat, and the way to the next one.
struct ReplacementCard: Encodable {
    struct Line: Encodable {
        let sentence: Phrase
        let reason: String
    }

    let lines: [Line]
    let replace: FormLink

    init(
        _ rows: [CohortStore.ReplacementRow], _ names: [ID<Candidate>: Phrase], _ choosing: Choosing, _ scene: Scene,
        _ network: String
    ) {
        lines = rows.map { row in
            let taken = names[row.taken] ?? "…"
            let left = names[row.left] ?? "…"
            let fitting = row.fitting
            return Line(
                sentence: row.way == .total
                    ? say(
                        "“\(taken)” took the seat of “\(left)”, the first in order of \(fitting) who keep the quotas.")
                    : say("“\(taken)” took the seat of “\(left)”, drawn among \(fitting) who keep the quotas."),
                reason: row.reason)
        }
        replace = FormLink(
            say("Replace somebody of the cohort"), to: Address(.replaceMember, network),
            verdict: choosing.verdictOnReplacing(isAccepted: true, by: scene.actor))
    }

    var html: HTML {
        """
        <section><h2>\(say("When somebody does not come"))</h2>
        \(when(!lines.isEmpty, "<ul class=\"list\">\(lines.html { "<li>\($0.sentence)<p class=\"meta\">\($0.reason)</p></li>" })</ul>"))
        \(replace.html)</section>
        """
    }
}
