import Domain
import Markup

/// Tells everybody again that the end comes, and what is still open.
struct EndReminderLetter: Letter {
    let network: String
    let ends: Day
    let open: [Phrase]

    var subject: Phrase { say("\(network) ends on \(ends)") }

    var paragraphs: [Phrase] {
        let link = Self.linkMark
        return [say("\(network) ends on \(ends). What is left to do stands here:\n\(link)")]
            + (open.isEmpty ? [say("Everything on the checklist is done.")] : [say("Still open on the checklist:")])
            + open.map { Phrase.listed($0) }
    }
}
