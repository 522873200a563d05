import Domain
import Mail
import Words

/// Invites somebody to a meeting of the panel; what is on its agenda stands behind the link.
struct MeetingLetter: Letter {
    let network: String
    let title: String
    /// On the receiver's own clock; only the day where no time was told.
    let when: Phrase
    let place: String
    let appointments: [CalendarEvent]

    var subject: Phrase { say("\(network): panel meeting “\(title)”") }

    var paragraphs: [Phrase] {
        let link = Self.linkMark
        let when = when
        let invited = say("You are invited to a meeting of the panel: \(when).")
        let linked = say("Here it stands, with a file for your calendar:\n\(link)")
        if place.isEmpty { return [invited, linked] }
        return [invited, say("Where: \(place)"), linked]
    }
}
