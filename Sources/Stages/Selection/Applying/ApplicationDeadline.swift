import Domain
import Foundation
import Markup
import Web
import Words

/// Until when an applicant can send: by the clock of the call, and beside it by their own.
struct ApplicationDeadline: Sendable, Encodable {
    let closes: Moment
    let timeZone: String
    let graceMinutes: Int
    /// The applicant's own, where they said so.
    let ownZone: String

    init(_ deadline: CallDeadline, _ ownZone: String) {
        closes = deadline.closes
        timeZone = deadline.zone
        graceMinutes = deadline.grace
        self.ownZone = ownZone
    }

    func html(for viewer: Viewer) -> HTML {
        """
        \(own(for: viewer))
        \(when(graceMinutes > 0, "<p class=\"meta\">\(say("\(graceMinutes) minutes after that it is still taken, for slow lines. Then nothing is."))</p>"))
        """
    }

    private func own(for viewer: Viewer) -> HTML {
        if ownZone.isEmpty { return CallCard.ownTime(closes, besides: timeZone, for: viewer) }
        let moment = ZonedMoment(closes, in: ownZone)
        return when(ownZone != timeZone, "<p class=\"meta\">\(say("By your clock: \(moment)"))</p>")
    }
}
