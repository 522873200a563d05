import Domain
import Markup
import Web
import Words

/// An applicant's own appeal: whether it is still taken, or what has become of it.
struct OwnAppeal: Encodable, Sendable, Rendered {
    let until: Moment?
    let lodge: FormLink?
    let lodged: Moment?
    let reason: String?
    let outcome: Appealing.Outcome?
    let answer: String?

    /// Nothing where the call grants no appeal, or nothing has been decided.
    init?(_ application: SelectionStore.ApplicationRow, _ selection: SelectionStore, _ secret: String) throws {
        guard application.state == .released else { return nil }
        let appealing = try selection.appealing(application)
        let appeal = try AppealStore(selection.scene).appeal(of: application.id)
        if appeal == nil, appealing.until == nil || appealing.decision == .invite { return nil }
        until = appealing.until
        lodge =
            appeal == nil
            ? FormLink(
                say("Appeal against the decision"), to: Address(.lodgeAppeal, secret),
                verdict: appealing.verdictOnLodging) : nil
        lodged = appeal?.lodged
        reason = appeal?.reason
        outcome = appeal?.outcome
        answer = appeal?.answered == nil ? nil : appeal?.answer
    }

    var html: HTML {
        """
        <section><h2>\(say("Appeal"))</h2>
        \(lodge == nil ? nil : until.map { "<p>\(say("Until \($0) you may have the decision read again, by somebody who had no part in it."))</p>" as HTML })
        \(lodge)
        \(reason.map { "<blockquote>\(Markdown($0).html)</blockquote>" as HTML })
        \(when(lodged != nil && outcome == nil, "<p class=\"stage\">\(say("It is being read again. You hear the answer by mail."))</p>"))
        \(outcome.map { "<p class=\"stage\">\($0.label)</p>" as HTML })
        \(answer.map { "<blockquote>\(Markdown($0).html)</blockquote>" as HTML })</section>
        """
    }
}
