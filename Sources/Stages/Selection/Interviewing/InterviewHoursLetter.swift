import Domain
import Words

/// Tells an applicant that it is to be interviewed, and asks when it can.
struct InterviewHoursLetter: Letter {
    let network: String
    let organisation: String
    let from: Day
    let to: Day

    var subject: Phrase { say("When can we talk? An interview for \(network)") }

    var paragraphs: [Phrase] {
        let link = Self.linkMark
        return [
            say(
                "We have read the application of \(organisation) and would like to talk with you, between \(from) and \(to)."
            ),
            say(
                "Say here when you can, on your own clock; whoever says nothing is taken to come at any time:\n\(link)"),
            say("Once the interviews are planned you get your time in a letter of its own."),
        ]
    }
}
