import Domain
import Mail
import Words

/// Tells an interviewer all times they have, on their own clock; whom they see stands behind the link.
struct InterviewTimesLetter: Letter {
    let network: String
    let times: [ZonedMoment]
    let appointments: [CalendarEvent]

    var subject: Phrase {
        let count = times.count
        return say("\(count) interviews for \(network)")
    }

    var paragraphs: [Phrase] {
        let link = Self.linkMark
        return [say("The interviews are planned. These are yours, on your clock:")] + times.map { .listed("\($0)") }
            + [say("Whom you see and where, and a file for your calendar:\n\(link)")]
    }
}
