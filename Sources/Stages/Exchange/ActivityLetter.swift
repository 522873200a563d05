import Domain
import Mail
import Words

/// Tells that an activity is planned, that its plan has changed, or that it is called off.
struct ActivityLetter: Letter {
    let activity: ExchangeStore.ActivityRow
    let network: String
    let address: String
    let appointment: CalendarEvent

    private var isNew: Bool { activity.changes == 0 }

    var subject: Phrase {
        let title = activity.title
        if activity.cancelled != nil { return say("\(network): “\(title)” is called off") }
        return isNew ? say("\(network) plans: \(title)") : say("\(network): the plan of “\(title)” has changed")
    }

    var paragraphs: [Phrase] {
        let kind = activity.kind.label
        let title = activity.title
        let starts = activity.starts
        let ends = activity.ends
        let place = activity.place.isEmpty ? activity.link : activity.place
        if activity.cancelled != nil {
            let reason = activity.cancelReason
            return [say("It was to be on \(starts)."), .verbatim(reason), say("It stands here:\n\(address)")]
        }
        var lines = [say("\(kind): \(title)", context: "kind and title"), say("From \(starts) until \(ends)")]
        if !place.isEmpty { lines.append(say("Where: \(place)")) }
        lines.append(say("Say here whether you come, and take it into your calendar:\n\(address)"))
        return lines
    }

    var appointments: [CalendarEvent] { [appointment] }

    /// So many days remain for an answer after a digest has told of it.
    private static let daysToAnswer = 3

    func canWait(until then: Moment) -> Bool {
        activity.cancelled == nil && activity.starts > then.adding(days: Self.daysToAnswer)
    }

    var gist: Gist {
        let starts = activity.starts
        let about = activity.about.isEmpty ? [] : [Phrase.verbatim(activity.about)]
        return Gist(
            .verbatim(activity.title), about, by: say("Planned for \(starts)"), at: address, ends: activity.ends)
    }
}
